using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Noise;

/// <summary>
/// Noisy copies x + N(0, σ²) of an input, drawn one by one from a CPU generator of its own: each copy is one
/// <c>randn(1,C,H,W)</c> in float32, so that the batch size never changes a copy.
/// </summary>
/// <param name="picture">1×C×H×W, float32; stays the caller's.</param>
/// <param name="deviation">σ.</param>
/// <param name="seed">Seed of the generator.</param>
public sealed class NoiseSource(Tensor picture, double deviation, long seed) : IDisposable
{
    private readonly Generator _generator = new((ulong)seed, CPU);

    /// <summary>The next copies, B×C×H×W. Belong to the dispose scope of the caller.</summary>
    public Tensor Next(int count)
    {
        using var scope = NewDisposeScope();
        var copies = new Tensor[count];
        for (var index = 0; index < count; index++)
        {
            var draw = randn(picture.shape, ScalarType.Float32, CPU, generator: _generator);
            copies[index] = draw.mul_(deviation).add_(picture);
        }

        return (count == 1 ? copies[0] : cat(copies, 0)).MoveToOuterDisposeScope();
    }

    /// <summary>Frees the generator.</summary>
    public void Dispose() => _generator.Dispose();
}
