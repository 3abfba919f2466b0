using System.Numerics.Tensors;
using SaliencyLab.Models;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Planning;

/// <summary>Looks at the values of a layer's map.</summary>
internal static class FinishedMap
{
    // A few units in the last place of a sum over channels.
    private const float Rounding = 1e-5f;

    /// <summary>The map with all its remarks.</summary>
    /// <exception cref="ModelNotRunnableException">A value is not finite.</exception>
    public static SaliencyMap Of(LayerMap map, ISaliencyMethod method, Layer layer)
    {
        var values = map.Values;
        var (least, most) = (TensorPrimitives.Min<float>(values), TensorPrimitives.Max<float>(values));
        if (!float.IsFinite(least) || !float.IsFinite(most))
        {
            throw NotFinite(values, method, layer);
        }

        var constant = most - least <= Rounding * Math.Max(Math.Abs(least), Math.Abs(most));
        var remarks = constant && !map.Remarks.HasFlag(MapRemarks.NoGradient) ? map.Remarks | MapRemarks.SameValueEverywhere : map.Remarks;
        return new SaliencyMap(values, layer.Height, layer.Width, remarks);
    }

    private static ModelNotRunnableException NotFinite(float[] values, ISaliencyMethod method, Layer layer)
    {
        var index = Array.FindIndex(values, value => !float.IsFinite(value));
        return new ModelNotRunnableException(
            $"{MethodNames.Of(method)} at layer {layer.Name} gave {values[index]} at row {index / layer.Width}, column {index % layer.Width}: the network's activations or gradients grow beyond float32 there. Choose another layer, or a picture in the range that the network expects.")
        {
            Node = layer.Value,
        };
    }
}
