using SaliencyLab.Imaging.Rendering;

namespace SaliencyLab.Imaging.Tests.Rendering;

public sealed class AxisSamplingTests
{
    private static readonly double[] _line = [1, 5, 9];

    // n = 3, N = 6: s = max(0, (i + ½)/2 − ½) = 0, 0.25, 0.75, 1.25, 1.75, 2.25 (the last beyond the edge).
    [Fact]
    public void Smooth_reading_follows_the_formula()
    {
        var sampling = AxisSampling.Smooth(3, [0.5 / 6, 1.5 / 6, 2.5 / 6, 3.5 / 6, 4.5 / 6, 5.5 / 6]);
        Assert.Equal([1, 2, 4, 6, 8, 9], Read(sampling));
    }

    [Fact]
    public void Cells_are_read_whole()
    {
        var sampling = AxisSampling.Cells(3, [0.5 / 6, 1.5 / 6, 2.5 / 6, 3.5 / 6, 4.5 / 6, 5.5 / 6]);
        Assert.Equal([1, 1, 5, 5, 9, 9], Read(sampling));
    }

    [Fact]
    public void A_single_cell_is_the_same_everywhere() => Assert.Equal([4, 4, 4], Enumerable.Range(0, 3).Select(i => AxisSampling.Smooth(1, [0.1, 0.5, 0.9]).Read([4.0], i)));

    [Fact]
    public void Rows_are_mixed_at_their_fraction()
    {
        var line = new double[2];
        AxisSampling.Smooth(2, [0.5]).Mix([0f, 10f, 1f, 30f], 0, line);
        Assert.Equal([0.5, 20], line);
    }

    private static double[] Read(AxisSampling sampling) => [.. Enumerable.Range(0, sampling.Count).Select(i => sampling.Read(_line, i))];
}
