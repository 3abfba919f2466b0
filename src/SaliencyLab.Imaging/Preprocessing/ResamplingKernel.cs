namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>
/// The weights of one resampling pass along one axis, in PIL's 22-bit fixed point (Pillow, <c>Resample.c</c>): the filter is stretched by the shrinking
/// factor, so every source pixel under it counts (antialiasing), and each output's weights sum to one before they are rounded.
/// </summary>
internal sealed class ResamplingKernel
{
    /// <summary>Bits behind the binary point of a weight: 32 less 8 for the pixel and 2 for overshoot.</summary>
    public const int PrecisionBits = 22;

    private readonly int[] _weights;
    private readonly int[] _starts;
    private readonly int[] _counts;
    private readonly int _stride;

    /// <param name="source">Length of the axis in the picture.</param>
    /// <param name="target">Length of the axis after resizing.</param>
    /// <param name="first">First output wanted.</param>
    /// <param name="count">Number of outputs wanted.</param>
    public ResamplingKernel(int source, long target, long first, int count, Interpolation interpolation)
    {
        var scale = (double)source / target;
        var stretch = Math.Max(scale, 1);
        var support = (interpolation == Interpolation.Bicubic ? 2 : 1) * stretch;
        _stride = Math.Min(((int)Math.Ceiling(support) * 2) + 1, source);
        _weights = new int[(long)count * _stride];
        _starts = new int[count];
        _counts = new int[count];
        var weights = new double[_stride];
        for (var output = 0; output < count; output++)
        {
            var centre = (first + output + 0.5) * scale;
            var start = Math.Max((int)(centre - support + 0.5), 0);
            var length = Math.Min((int)(centre + support + 0.5), source) - start;
            var sum = 0.0;
            for (var i = 0; i < length; i++)
            {
                weights[i] = Weight((i + start - centre + 0.5) * (1 / stretch), interpolation);
                sum += weights[i];
            }

            _starts[output] = start;
            _counts[output] = length;
            for (var i = 0; i < length; i++)
            {
                var weight = (sum == 0 ? weights[i] : weights[i] / sum) * (1 << PrecisionBits);
                _weights[(output * _stride) + i] = (int)(weight < 0 ? weight - 0.5 : weight + 0.5);
            }
        }
    }

    /// <summary>First source position that any output reads.</summary>
    public int First => _starts[0];

    /// <summary>One past the last source position that any output reads.</summary>
    public int End => _starts[^1] + _counts[^1];

    /// <summary>First source position of one output.</summary>
    public int Start(int output) => _starts[output];

    /// <summary>Weights of one output, from its first source position on.</summary>
    public ReadOnlySpan<int> Weights(int output) => _weights.AsSpan(output * _stride, _counts[output]);

    private static double Weight(double x, Interpolation interpolation)
    {
        x = Math.Abs(x);
        if (interpolation == Interpolation.Bilinear)
            return x < 1 ? 1 - x : 0;

        const double a = -0.5;
        return x switch
        {
            < 1 => ((((a + 2) * x) - (a + 3)) * x * x) + 1,
            < 2 => ((((x - 5) * x) + 8) * x - 4) * a,
            _ => 0,
        };
    }
}
