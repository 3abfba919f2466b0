using SaliencyLab.Imaging.Rendering;

namespace SaliencyLab.Imaging.Tests.Rendering;

public sealed class HeatmapRendererTests
{
    private static readonly RenderOptions _grey = new() { ColourMap = "grey" };

    [Fact]
    public void Ends_of_the_range_get_the_first_and_last_colour() =>
        Assert.Equal([0, 255], Greys([-2f, 6f], 1, 2, _grey));

    // Halves round up: (0.5 − 0) · 255 / 1 + 0.5 = 128.
    [Fact]
    public void The_middle_of_the_range_gets_the_middle_colour() =>
        Assert.Equal([128], Greys([0.5f], 1, 1, _grey with { Range = new ValueRange(0, 1) }));

    [Fact]
    public void Values_outside_a_given_range_get_its_ends() =>
        Assert.Equal([0, 255], Greys([-1f, 9f], 1, 2, _grey with { Range = new ValueRange(0, 1) }));

    [Fact]
    public void A_constant_map_gets_the_first_colour() => Assert.Equal([0, 0], Greys([3f, 3f], 1, 2, _grey));

    [Fact]
    public void Zero_is_dark_in_a_signed_map()
    {
        var heatmap = HeatmapRenderer.Render([-1f, 0f, 3f], 1, 3, 1, 3, new RenderOptions { ColourMap = "two-sided", Sampling = MapSampling.Cells });
        Assert.Equal([0, 0, 4], heatmap.Rgb[3..6]);
        Assert.Equal([252, 255, 164], heatmap.Rgb[6..]);

        // −1 of ±3: entry (−1 + 3) · 255 / 6 + ½ = 85; its blue is 4 + 248 · (127 − 85) / 127 = 86.
        Assert.Equal(86, heatmap.Rgb[2]);
    }

    [Fact]
    public void Below_the_threshold_a_heatmap_is_transparent()
    {
        var heatmap = HeatmapRenderer.Render([0f, 5f, 10f], 1, 3, 1, 3, _grey with { Threshold = 0.5 });
        Assert.Equal([0, 255, 255], heatmap.Alpha!);
    }

    [Fact]
    public void The_threshold_of_a_signed_map_counts_the_size()
    {
        var heatmap = HeatmapRenderer.Render([-10f, -4f, 0f, 4f, 6f], 1, 5, 1, 5, new RenderOptions { ColourMap = "two-sided", Threshold = 0.5, Sampling = MapSampling.Cells });
        Assert.Equal([255, 0, 0, 0, 255], heatmap.Alpha!);
    }

    [Fact]
    public void Smooth_pixels_interpolate_and_true_pixels_do_not()
    {
        Assert.Equal([0, 64, 191, 255], Greys([0f, 255f], 1, 4, _grey));
        Assert.Equal([0, 0, 255, 255], Greys([0f, 255f], 1, 4, _grey with { Sampling = MapSampling.Cells }));
    }

    [Fact]
    public void Values_that_are_not_finite_are_refused()
    {
        var problem = Assert.Throws<ImagingException>(() => HeatmapRenderer.Render([0f, float.NaN], 1, 2, 1, 2, _grey));
        Assert.Contains("not finite", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.5, 0, "The opacity is 1.5. Give a number from 0 to 1.")]
    [InlineData(0.5, -1, "The threshold is -1. Give a number from 0 to 1.")]
    [InlineData(double.NaN, 0, "The opacity is NaN. Give a number from 0 to 1.")]
    public void Options_out_of_bounds_are_refused_by_name(double opacity, double threshold, string message) =>
        Assert.Equal(message, Assert.Throws<ImagingException>(() => new RenderOptions { Opacity = opacity, Threshold = threshold }.Validate()).Message);

    [Fact]
    public void A_range_upside_down_is_refused() =>
        Assert.Throws<ImagingException>(() => new RenderOptions { Range = new ValueRange(1, 0) }.Validate());

    [Fact]
    public void A_heatmap_too_large_is_refused_before_it_is_allocated() =>
        Assert.Equal("67,108,864 pixels", Assert.Throws<ImagingException>(() => HeatmapRenderer.Render([1f], 1, 1, 100_000, 100_000, _grey)).Limit);

    // The map's columns and nothing else: one row.
    private static int[] Greys(float[] map, int height, int columns, RenderOptions options) =>
        [.. HeatmapRenderer.Render(map, height, map.Length / height, height, columns, options).Rgb.Where((_, i) => i % 3 == 0).Select(value => (int)value)];
}
