using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Imaging.Rendering;

namespace SaliencyLab.Imaging.Tests.Rendering;

public sealed class OverlayRendererTests
{
    private static readonly RenderOptions _cells = new() { ColourMap = "grey", Sampling = MapSampling.Cells, Opacity = 0.5 };

    [Fact]
    public void The_map_covers_the_crop_and_leaves_the_rest_plain()
    {
        var overlay = OverlayRenderer.Render(Plain(6, 1, 100), new CropRectangle(2, 0, 2, 1), [0f, 255f], 1, 2, _cells);

        // Half of 100 and 0; half of 100 and 255 (177.5, halves round up).
        Assert.Equal([100, 100, 50, 178, 100, 100], Reds(overlay));
    }

    [Fact]
    public void A_pixel_belongs_to_the_crop_when_its_centre_does()
    {
        var overlay = OverlayRenderer.Render(Plain(4, 1, 100), new CropRectangle(0.6, 0, 1.8, 1), [0f], 1, 1, _cells with { Opacity = 1 });
        Assert.Equal([100, 0, 100, 100], Reds(overlay));
    }

    [Fact]
    public void A_crop_between_pixels_places_cells_where_they_lie()
    {
        // Two cells over 1.25 … 5.25: the second begins at 3.25, so pixel 3 (centre 3.5) is its own.
        var overlay = OverlayRenderer.Render(Plain(6, 1, 100), new CropRectangle(1.25, 0, 4, 1), [0f, 255f], 1, 2, _cells with { Opacity = 1 });
        Assert.Equal([100, 0, 0, 255, 255, 100], Reds(overlay));
    }

    [Fact]
    public void A_padded_crop_reaches_beyond_the_picture()
    {
        var overlay = OverlayRenderer.Render(Plain(2, 1, 100), new CropRectangle(-1, 0, 4, 1), [0f, 85f, 170f, 255f], 1, 4, _cells with { Opacity = 1 });
        Assert.Equal([85, 170], Reds(overlay));
    }

    [Fact]
    public void The_crop_alone_shows_padding_black()
    {
        var overlay = OverlayRenderer.RenderCrop(Plain(2, 1, 100), new CropRectangle(-1, 0, 4, 1), [0f], 1, 1, _cells with { Opacity = 0 });
        Assert.Equal([0, 100, 100, 0], Reds(overlay));
        Assert.Equal((4, 1), (overlay.Width, overlay.Height));
    }

    [Fact]
    public void Below_the_threshold_the_picture_shows()
    {
        var overlay = OverlayRenderer.Render(Plain(2, 1, 100), new CropRectangle(0, 0, 2, 1), [0f, 255f], 1, 2, _cells with { Threshold = 0.5, Opacity = 1 });
        Assert.Equal([100, 255], Reds(overlay));
    }

    [Fact]
    public void The_original_is_not_changed()
    {
        var picture = Plain(2, 1, 100);
        OverlayRenderer.Render(picture, new CropRectangle(0, 0, 2, 1), [0f], 1, 1, _cells);
        Assert.Equal([100, 100], Reds(picture));
    }

    [Fact]
    public void Transparent_parts_lie_over_a_checkerboard()
    {
        var picture = Plain(9, 1, 100) with { Alpha = [0, 255, 51, 0, 0, 0, 0, 0, 0] };
        var overlay = OverlayRenderer.Render(picture, new CropRectangle(0, 0, 9, 1), [0f], 1, 1, _cells with { Opacity = 0 });

        // 51 is a fifth: 100/5 + 255·4/5 = 224.
        Assert.Equal([255, 100, 224, 255, 255, 255, 255, 255, 204], Reds(overlay));
        Assert.Null(overlay.Alpha);
    }

    private static Picture Plain(int width, int height, byte value) => new(width, height, [.. Enumerable.Repeat(value, width * height * 3)], null, "PNG");

    private static int[] Reds(Picture picture) => [.. picture.Rgb.Where((_, i) => i % 3 == 0).Select(value => (int)value)];
}
