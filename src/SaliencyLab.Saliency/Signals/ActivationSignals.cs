using System.Numerics.Tensors;
using SaliencyLab.Saliency.Signals.Channels;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace SaliencyLab.Saliency.Signals;

/// <summary>
/// A layer's activation A for the clean input with what several methods read from it, each computed when first asked for.
/// Owns its tensors, which all classes of a run share.
/// </summary>
public sealed class ActivationSignals : IDisposable
{
    private float[]? _sums;

    /// <summary>Takes a view of an activation, which stays the caller's.</summary>
    /// <param name="activation">K×h×w or 1×K×h×w, float32, without gradient.</param>
    /// <exception cref="ArgumentException">The shape is another.</exception>
    public ActivationSignals(Tensor activation)
    {
        Values = OneOf(activation).contiguous().DetachFromDisposeScope();
        Planes = new StoredPlanes(Values);
        Matrix = Values.view(Channels, (long)Height * Width).DetachFromDisposeScope();
        Aggregates = new ChannelAggregates(Planes);
    }

    /// <summary>A, K×h×w.</summary>
    public Tensor Values { get; }

    /// <summary>A with its positions in one axis, K×(h·w).</summary>
    public Tensor Matrix { get; }

    /// <summary>A a channel at a time.</summary>
    public StoredPlanes Planes { get; }

    /// <summary>A's channels as one number a position.</summary>
    public ChannelAggregates Aggregates { get; }

    /// <summary>K.</summary>
    public int Channels => Planes.Channels;

    /// <summary>h.</summary>
    public int Height => Planes.Height;

    /// <summary>w.</summary>
    public int Width => Planes.Width;

    /// <summary>Σ_u A_ku, K values.</summary>
    public float[] Sums => _sums ??= [.. Enumerable.Range(0, Channels).Select(channel => TensorPrimitives.Sum(Planes.Plane(channel)))];

    /// <summary>Σ_k w_k A_k, h·w values.</summary>
    /// <param name="weights">K.</param>
    public float[] Weighted(float[] weights) =>
        ChannelTotal.Of(Channels, Planes.Positions, (channel, first, total) => TensorPrimitives.MultiplyAdd(Planes.Part(channel, first, total.Length), weights[channel], total, total));

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Matrix.Dispose();
        Values.Dispose();
    }

    /// <summary>K×h×w of K×h×w or 1×K×h×w.</summary>
    internal static Tensor OneOf(Tensor tensor) => tensor.shape switch
    {
        [_, _, _] => tensor.alias(),
        [1, _, _, _] => tensor.squeeze(0),
        var shape => throw new ArgumentException($"A layer's values have the shape K×h×w or 1×K×h×w, not {string.Join("×", shape)}.", nameof(tensor)),
    };
}
