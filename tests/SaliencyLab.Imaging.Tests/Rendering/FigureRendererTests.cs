using SaliencyLab.Imaging.ColourMaps;
using SaliencyLab.Imaging.Rendering;

namespace SaliencyLab.Imaging.Tests.Rendering;

public sealed class FigureRendererTests
{
    private static readonly FigureCaption _caption = new("Grad-CAM · espresso 23.5 %", "blocks.15 · 7 × 7 · 0.21 s", []);

    [Fact]
    public void The_panel_stands_inside_a_white_margin_and_keeps_its_pixels()
    {
        var figure = Render(448, 448, _caption);
        Assert.Equal(480, figure.Width);
        Assert.Equal([255, 255, 255], Pixel(figure, 15, 15));
        Assert.Equal([10, 20, 30], Pixel(figure, 16, 16));
        Assert.Equal([10, 20, 30], Pixel(figure, 463, 463));
        Assert.Equal([255, 255, 255], Pixel(figure, 464, 464));
    }

    [Fact]
    public void The_colour_bar_runs_through_the_whole_map()
    {
        var figure = Render(448, 448, _caption);
        var row = 464 + 8 + (int)(14 * 1.45 / 2);
        var colours = Enumerable.Range(0, figure.Width).Select(x => Convert.ToHexString(Pixel(figure, x, row))).ToHashSet();
        Assert.Contains("000004", colours);
        Assert.Contains("FCFFA4", colours);
    }

    [Fact]
    public void Every_remark_takes_a_line_more()
    {
        var plain = Render(448, 448, _caption);
        var remarked = Render(448, 448, _caption with { Remarks = ["same value everywhere"] });
        Assert.Equal(20, remarked.Height - plain.Height, 1.0);
    }

    [Fact]
    public void A_long_caption_is_wrapped_and_not_cut()
    {
        var plain = Render(448, 448, _caption);
        var wrapped = Render(448, 448, _caption with { Main = string.Join(' ', Enumerable.Repeat("Smooth Grad-CAM++", 8)) });
        Assert.True(wrapped.Height > plain.Height + 40, $"{wrapped.Height} rows are no more than {plain.Height}.");
        Assert.Equal(plain.Width, wrapped.Width);
    }

    [Fact]
    public void Text_is_drawn()
    {
        var figure = Render(448, 448, _caption);
        var dark = Enumerable.Range(500, figure.Height - 500).Sum(y => Enumerable.Range(0, figure.Width).Count(x => Pixel(figure, x, y)[0] < 100));
        Assert.True(dark > 300, $"Only {dark} dark pixels under the panel.");
    }

    [Theory]
    [InlineData(32, 32)]
    [InlineData(4000, 10)]
    [InlineData(10, 4000)]
    [InlineData(1, 1)]
    public void Any_size_of_panel_gives_a_figure_of_sensible_size(int width, int height)
    {
        var figure = Render(width, height, _caption);
        Assert.InRange(figure.Width, 250, 2300);
        Assert.InRange(figure.Height, 100, 2600);
    }

    private static Picture Render(int width, int height, FigureCaption caption)
    {
        var panel = new Picture(width, height, [.. Enumerable.Range(0, width * height).SelectMany(_ => new byte[] { 10, 20, 30 })], null, "PNG");
        return FigureRenderer.Render(panel, ColourMapCatalogue.Get("inferno"), new ValueRange(0.35f, 3.19f), caption);
    }

    private static byte[] Pixel(Picture picture, int x, int y) => picture.Rgb.AsSpan(((y * picture.Width) + x) * 3, 3).ToArray();
}
