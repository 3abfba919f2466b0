using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Signals;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Masks;

/// <summary>
/// RISE's masks (P18), drawn one by one from a CPU generator of its own: <c>rand(cells,cells) &lt; probability</c>, then
/// <c>randint(0, ⌈H/cells⌉)</c> and <c>randint(0, ⌈W/cells⌉)</c> for the shift down and right; upsampled bilinearly to
/// (cells+1)·⌈H/cells⌉ × (cells+1)·⌈W/cells⌉ and cropped at the shift. The batch size never changes a mask.
/// </summary>
/// <param name="options">Cells, probability and seed.</param>
/// <param name="height">H.</param>
/// <param name="width">W.</param>
public sealed class RandomMasks(MaskOptions options, int height, int width) : IDisposable
{
    private readonly Generator _generator = new((ulong)options.Seed, CPU);

    /// <summary>The next masks, B×1×H×W, float32, 0 to 1. Belong to the dispose scope of the caller.</summary>
    public Tensor Next(int count)
    {
        var masks = empty([count, 1, height, width], ScalarType.Float32);
        var values = TensorValues.Place(masks);
        for (var index = 0; index < count; index++)
        {
            Fill(values.Slice(index * height * width, height * width));
        }

        return masks;
    }

    /// <summary>Frees the generator.</summary>
    public void Dispose() => _generator.Dispose();

    private void Fill(Span<float> mask)
    {
        using var scope = NewDisposeScope();
        var cells = options.Cells;
        var kept = rand([cells, cells], ScalarType.Float32, CPU, generator: _generator).lt(options.Probability).to(ScalarType.Float32);
        var (tall, broad) = ((height + cells - 1) / cells, (width + cells - 1) / cells);
        var (down, right) = (Draw(tall), Draw(broad));
        var (rows, columns) = ((cells + 1) * tall, (cells + 1) * broad);
        var large = Upsampling.Bilinear(kept.data<float>().ToArray(), cells, cells, rows, columns);
        for (var row = 0; row < height; row++)
        {
            large.AsSpan(((row + down) * columns) + right, width).CopyTo(mask[(row * width)..]);
        }
    }

    private int Draw(int below) => (int)randint(below, [1L], ScalarType.Int64, CPU, generator: _generator).item<long>();
}
