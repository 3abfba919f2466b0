using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution;

/// <summary>Whether a network with a free batch really computes every row of it: some exports give one row for a batch of two without an error.</summary>
internal static class BatchCheck
{
    private const double Tolerance = 1e-3;

    /// <summary>Compares two pictures in one batch with each alone.</summary>
    public static bool Holds(ShapedNetwork network)
    {
        using var scope = NewDisposeScope();
        var (channels, height, width) = network.Picture;
        var count = (long)channels * height * width;
        var pictures = (arange(2 * count, dtype: ScalarType.Float32) * 0.7f).sin().reshape(2, channels, height, width);
        try
        {
            using var both = network.Run(pictures, 2, [], CancellationToken.None);
            for (var row = 0; row < 2; row++)
            {
                using var single = network.Run(pictures.narrow(0, row, 1), 1, [], CancellationToken.None);
                var largest = single.Scores.abs().max().item<float>();
                if ((both.Scores[row] - single.Scores[0]).abs().max().item<float>() > Tolerance * Math.Max(largest, 1e-6f))
                {
                    return false;
                }
            }

            return true;
        }
        catch (ModelException)
        {
            return false;
        }
    }
}
