using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Signals;

/// <summary>
/// Means of G, G² and G³ over the noisy copies of an input at one layer for one class, summed in float64.
/// Owns its tensors.
/// </summary>
public sealed class GradientMoments : IDisposable
{
    private readonly Tensor _first;
    private readonly Tensor _second;
    private readonly Tensor _third;

    /// <summary>Starts with no sample.</summary>
    public GradientMoments(int channels, int height, int width)
        : this(zeros(channels, height, width, ScalarType.Float64), zeros(channels, height, width, ScalarType.Float64), zeros(channels, height, width, ScalarType.Float64), 0)
    {
    }

    private GradientMoments(Tensor first, Tensor second, Tensor third, int samples)
    {
        _first = first.DetachFromDisposeScope();
        _second = second.DetachFromDisposeScope();
        _third = third.DetachFromDisposeScope();
        Samples = samples;
    }

    /// <summary>Number of copies taken in.</summary>
    public int Samples { get; private set; }

    /// <summary>D1 = mean of G, K×h×w. Belongs to the dispose scope it is asked for in.</summary>
    public Tensor First => _first.div(Samples);

    /// <summary>D2 = mean of G².</summary>
    public Tensor Second => _second.div(Samples);

    /// <summary>D3 = mean of G³.</summary>
    public Tensor Third => _third.div(Samples);

    /// <summary>Whether no position got any gradient at any copy.</summary>
    public bool AreZero => _second.max().ToDouble() == 0;

    /// <summary>Takes in the gradients of some copies, one by one, so that the batch size never changes the sums.</summary>
    /// <param name="gradients">B×K×h×w, float32.</param>
    public void Add(Tensor gradients)
    {
        using var scope = NewDisposeScope();
        for (var row = 0; row < gradients.shape[0]; row++)
        {
            Powers.Accumulate(TensorValues.View(gradients.select(0, row)), Sums(_first), Sums(_second), Sums(_third));
            Samples++;
        }
    }

    /// <summary>Takes in the copies that other moments are of.</summary>
    public void Add(GradientMoments other)
    {
        _first.add_(other._first);
        _second.add_(other._second);
        _third.add_(other._third);
        Samples += other.Samples;
    }

    /// <summary>The moments of all copies but some, which are among them. The caller's to dispose.</summary>
    public GradientMoments Without(GradientMoments some) =>
        new(_first.sub(some._first), _second.sub(some._second), _third.sub(some._third), Samples - some.Samples);

    /// <summary>Frees the sums.</summary>
    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _third.Dispose();
    }

    private static Span<double> Sums(Tensor sums) => MemoryMarshal.Cast<byte, double>(sums.bytes);
}
