using System.Buffers;
using System.Numerics.Tensors;

namespace SaliencyLab.Saliency.Combination;

/// <summary>
/// The maps of several layers as one (R20 §4): each is upsampled to the input's size and min–max scaled to m_ℓ, the weights
/// are scaled to Σγ = 1; sum: Σ γ_ℓ m_ℓ; product: Π m_ℓ^γ_ℓ. A layer of weight 0 is left out. A map that is constant, or
/// nothing but rounding, is all zero after scaling.
/// </summary>
public static class CombinedMap
{
    /// <summary>Combines maps.</summary>
    /// <param name="combination">How; its weights in the order of the maps, at least one above 0.</param>
    /// <param name="maps">One a layer, shallow to deep.</param>
    /// <param name="height">Rows of the network's input.</param>
    /// <param name="width">Columns of the network's input.</param>
    public static SaliencyMap Of(LayerCombination combination, IReadOnlyList<SaliencyMap> maps, int height, int width)
    {
        var weights = LayerWeights.Custom(combination.Weights, maps.Count);
        var total = weights.Sum();
        var kept = maps.Zip(weights, (map, weight) => (Map: map, Share: (float)(weight / total))).Where(layer => layer.Share > 0).ToArray();
        var result = new float[height * width];
        var rented = ArrayPool<float>.Shared.Rent(result.Length);
        var unit = rented.AsSpan(0, result.Length);
        foreach (var (map, share) in kept)
        {
            Scale(map, height, width, unit);
            if (combination.By == CombineBy.Product)
            {
                // A sum of logarithms: log 0 = -∞ and exp -∞ = 0, as a product with a zero must be.
                TensorPrimitives.Log(unit, unit);
            }

            TensorPrimitives.MultiplyAdd(unit, share, result, result);
        }

        ArrayPool<float>.Shared.Return(rented);

        if (combination.By == CombineBy.Product)
        {
            TensorPrimitives.Exp(result, result);
        }

        return new SaliencyMap(result, height, width, Remarks([.. kept.Select(layer => layer.Map.Remarks)], result));
    }

    private static void Scale(SaliencyMap map, int height, int width, Span<float> unit)
    {
        if (map.IsFlat)
        {
            unit.Clear();
            return;
        }

        Upsampling.Bilinear(map.Values, map.Height, map.Width, height, width, unit);
        Scaling.ToUnit(unit);
    }

    private static MapRemarks Remarks(MapRemarks[] layers, float[] result)
    {
        var every = layers.Aggregate((one, other) => one & other) & (MapRemarks.SameForEveryClass | MapRemarks.NoGradient);
        var any = layers.Aggregate((one, other) => one | other) & (MapRemarks.Unstable | MapRemarks.PlainGradientAtActivations);
        var constant = TensorPrimitives.Max<float>(result) == TensorPrimitives.Min<float>(result) && !every.HasFlag(MapRemarks.NoGradient);
        return every | any | (constant ? MapRemarks.SameValueEverywhere : MapRemarks.None);
    }
}
