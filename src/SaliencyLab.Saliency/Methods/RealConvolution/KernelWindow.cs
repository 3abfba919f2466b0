using SaliencyLab.Models.Execution;
using SaliencyLab.Saliency.Methods.ExtractAggregate;

namespace SaliencyLab.Saliency.Methods.RealConvolution;

/// <summary>Sums and extremes over what a convolution's kernel covers at each position of its output.</summary>
/// <param name="convolution">Its kernel.</param>
/// <param name="height">Rows of its input.</param>
/// <param name="width">Columns of its input.</param>
/// <param name="rows">Rows of its output.</param>
/// <param name="columns">Columns of its output.</param>
internal sealed class KernelWindow(LayerConvolution convolution, int height, int width, int rows, int columns) : IWindow
{
    /// <inheritdoc/>
    public float[] Sum(float[] values) => Fold(values, 0, (sum, value) => sum + value);

    /// <inheritdoc/>
    public float[] Max(float[] values) => Fold(values, float.NegativeInfinity, Math.Max);

    /// <inheritdoc/>
    public float[] Min(float[] values) => Fold(values, float.PositiveInfinity, Math.Min);

    private float[] Fold(float[] values, float start, Func<float, float, float> join)
    {
        var result = new float[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (top, left) = ((row * convolution.Strides.Rows) - convolution.Padding.Rows, (column * convolution.Strides.Columns) - convolution.Padding.Columns);
                var folded = start;
                for (var i = 0; i < convolution.Kernel.Rows; i++)
                {
                    var y = top + (i * convolution.Dilations.Rows);
                    for (var j = 0; j < convolution.Kernel.Columns; j++)
                    {
                        var x = left + (j * convolution.Dilations.Columns);
                        var inside = y >= 0 && y < height && x >= 0 && x < width;
                        folded = join(folded, inside ? values[(y * width) + x] : 0);
                    }
                }

                result[(row * columns) + column] = folded;
            }
        }

        return result;
    }
}
