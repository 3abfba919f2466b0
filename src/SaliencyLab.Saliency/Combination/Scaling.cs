using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Combination;

/// <summary>Min–max scaling.</summary>
public static class Scaling
{
    /// <summary>Scales values to 0 … 1 in place; a constant map becomes all zero.</summary>
    public static void ToUnit(Span<float> map)
    {
        var (least, most) = (TensorPrimitives.Min<float>(map), TensorPrimitives.Max<float>(map));
        if (!(most > least))
        {
            map.Clear();
            return;
        }

        TensorPrimitives.Subtract(map, least, map);
        TensorPrimitives.Divide(map, most - least, map);
    }
}
