using System.Numerics.Tensors;
using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Methods.ExtractAggregate;
using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.RealConvolution;

/// <summary>Aggregates unfold(X)_u (∂S/∂Y)_uᵀ, one block a group of channels: "real". O(K) memory a position.</summary>
internal static class RealAggregate
{
    /// <summary>h·w values.</summary>
    /// <param name="x">The convolution's input.</param>
    /// <param name="gradient">The gradient at its output.</param>
    public static float[] Of(StoredPlanes x, StoredPlanes gradient, LayerConvolution convolution, Aggregation aggregation)
    {
        var window = new KernelWindow(convolution, x.Height, x.Width, gradient.Height, gradient.Width);
        float[] Block(int group) => WindowOuterAggregate.Of(Part(x, group, convolution.Groups), Part(gradient, group, convolution.Groups), window, aggregation);
        var blocks = Enumerable.Range(0, convolution.Groups).Select(Block);
        return aggregation switch
        {
            Aggregation.Sum => blocks.Aggregate((all, block) => Join(TensorPrimitives.Add, all, block)),
            Aggregation.Norm or Aggregation.FilterNorm => blocks.Aggregate((all, block) => Join(TensorPrimitives.Hypot, all, block)),
            _ => blocks.Aggregate((all, block) => Join(TensorPrimitives.Max, all, block)),
        };
    }

    private static ChannelAggregates Part(StoredPlanes planes, int group, int groups)
    {
        var count = planes.Channels / groups;
        return new ChannelAggregates(new PlaneRange(planes, group * count, count));
    }

    private static float[] Join(Joining join, float[] all, float[] block)
    {
        join(all, block, all);
        return all;
    }

    private delegate void Joining(ReadOnlySpan<float> one, ReadOnlySpan<float> other, Span<float> result);
}
