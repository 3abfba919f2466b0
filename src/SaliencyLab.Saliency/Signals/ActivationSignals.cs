using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Signals;

/// <summary>
/// A layer's activation A for the clean input with what several methods read from it, each computed when first asked for.
/// Owns its tensors, which all classes of a run share.
/// </summary>
public sealed class ActivationSignals : IDisposable
{
    private readonly List<Tensor> _owned = [];
    private Tensor? _norm;
    private Tensor? _sums;

    /// <summary>Takes a view of an activation, which stays the caller's.</summary>
    /// <param name="activation">K×h×w or 1×K×h×w, float32, without gradient.</param>
    /// <exception cref="ArgumentException">The shape is another.</exception>
    public ActivationSignals(Tensor activation)
    {
        Values = Keep(OneOf(activation).contiguous());
        (Channels, Height, Width) = ((int)Values.shape[0], (int)Values.shape[1], (int)Values.shape[2]);
        Matrix = Keep(Values.view(Channels, (long)Height * Width));
    }

    /// <summary>A, K×h×w.</summary>
    public Tensor Values { get; }

    /// <summary>A with its positions in one axis, K×(h·w).</summary>
    public Tensor Matrix { get; }

    /// <summary>K.</summary>
    public int Channels { get; }

    /// <summary>h.</summary>
    public int Height { get; }

    /// <summary>w.</summary>
    public int Width { get; }

    /// <summary>‖A_u‖ over channels, h×w.</summary>
    public Tensor Norm => _norm ??= Keep(ChannelNorm.Of(Values));

    /// <summary>Σ_u A_ku, K.</summary>
    public Tensor Sums => _sums ??= Keep(Matrix.sum(1));

    /// <summary>Σ_k w_k A_k, h×w.</summary>
    /// <param name="weights">K, in A's precision.</param>
    public Tensor Weighted(Tensor weights) => Matrix.t().mv(weights).view(Height, Width);

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        foreach (var tensor in _owned)
        {
            tensor.Dispose();
        }

        _owned.Clear();
    }

    /// <summary>K×h×w of K×h×w or 1×K×h×w.</summary>
    internal static Tensor OneOf(Tensor tensor) => tensor.shape switch
    {
        [_, _, _] => tensor.alias(),
        [1, _, _, _] => tensor.squeeze(0),
        var shape => throw new ArgumentException($"A layer's values have the shape K×h×w or 1×K×h×w, not {string.Join("×", shape)}.", nameof(tensor)),
    };

    private Tensor Keep(Tensor tensor)
    {
        _owned.Add(tensor.DetachFromDisposeScope());
        return tensor;
    }
}
