using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Imaging.Tests.Preprocessing;

public sealed class PreprocessorTests
{
    private static readonly PreprocessingSteps _unit = new() { Mean = [0, 0, 0], Std = [1, 1, 1] };

    // PIL 9.4's resize of this very array.
    private static readonly byte[] _rgba =
    [
        10, 0, 255, 0, 200, 50, 1, 255, 30, 100, 2, 128, 250, 150, 3, 7,
        90, 200, 40, 64, 0, 250, 80, 0, 255, 5, 120, 200, 17, 60, 160, 255,
    ];

    // numpy float32: (v / 255 − mean) / std for v = 0, 1, 128, 255.
    [Fact]
    public void Normalisation_rounds_each_step_to_float32()
    {
        var picture = new Picture(4, 1, [0, 0, 0, 1, 1, 1, 128, 128, 128, 255, 255, 255], null, "PNG");
        var input = Preprocessor.Prepare(picture, new PreprocessingSteps { Mean = [0.485f, 0.456f, 0.406f], Std = [0.229f, 0.224f, 0.225f] });
        Assert.Equal(
            [
                -2.117904f, -2.1007793f, 0.07406463f, 2.2489083f,
                -2.0357141f, -2.0182073f, 0.2051822f, 2.4285715f,
                -1.8044444f, -1.7870152f, 0.42649257f, 2.64f,
            ],
            input.Values);
    }

    [Fact]
    public void Caffe_has_blue_first_on_its_own_scale()
    {
        var picture = new Picture(1, 1, [255, 77, 1], null, "PNG");
        var input = Preprocessor.Prepare(picture, new PreprocessingSteps { Channels = ChannelOrder.Bgr, Scale = 255, Mean = [103.939f, 103.939f, 103.939f], Std = [1, 1, 1] });
        Assert.Equal([-102.939f, -26.939003f, 151.061f], input.Values);
        Assert.Equal([255, 77, 1], input.View.Rgb);
    }

    [Fact]
    public void One_channel_is_PILs_luma()
    {
        var picture = new Picture(5, 1, [255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3, 200, 100, 50], null, "PNG");
        var input = Preprocessor.Prepare(picture, new PreprocessingSteps { Channels = ChannelOrder.L, Scale = 255, Mean = [0], Std = [1] });
        Assert.Equal([76, 150, 29, 2, 124], input.Values);
        Assert.Equal(1, input.Channels);
        Assert.Equal([76, 76, 76, 150], input.View.Rgb[..4]);
    }

    [Fact]
    public void Luma_is_taken_before_resizing()
    {
        var input = Preprocessor.Prepare(Rgba(), new PreprocessingSteps { ResizeTo = (1, 3), Channels = ChannelOrder.L, Scale = 255, Mean = [0], Std = [1] });
        Assert.Equal([100, 102, 102], input.Values);
    }

    [Fact]
    public void Colours_are_weighted_by_alpha_when_four_channels_shrink() => Assert.Equal(
        [174, 72, 27, 92, 116, 51, 96, 145],
        Resized(new PreprocessingSteps { ResizeTo = (1, 2), Channels = ChannelOrder.Rgba, Mean = [0, 0, 0, 0], Std = [1, 1, 1, 1] }));

    [Fact]
    public void Colours_are_weighted_by_alpha_when_four_channels_grow() => Assert.Equal(
        [
            226, 35, 0, 72, 139, 67, 0, 212, 0, 221, 0, 15, 155, 118, 4, 54, 187, 45,
            38, 151, 66, 55, 134, 142, 14, 255, 14, 35, 255, 0, 134, 89, 79, 48, 159, 255,
        ],
        Resized(new PreprocessingSteps { ResizeTo = (3, 3), Interpolation = Interpolation.Bicubic, Channels = ChannelOrder.Rgba, Mean = [0, 0, 0, 0], Std = [1, 1, 1, 1] }));

    [Fact]
    public void A_picture_without_alpha_is_opaque_in_four_channels()
    {
        var input = Preprocessor.Prepare(new Picture(1, 1, [1, 2, 3], null, "PNG"), new PreprocessingSteps { Channels = ChannelOrder.Rgba, Mean = [0, 0, 0, 0], Std = [1, 1, 1, 1] });
        Assert.Equal(1, input.Values[3]);
    }

    // torchvision: (5 − 3) / 2 = 1 left and right, (5 − 2) / 2 = 1 above, the odd row below.
    [Fact]
    public void A_crop_larger_than_the_picture_is_padded_with_zeros()
    {
        var picture = new Picture(3, 2, [.. Enumerable.Repeat((byte)255, 18)], null, "PNG");
        var input = Preprocessor.Prepare(picture, new PreprocessingSteps { Crop = (5, 5), Mean = [0.5f, 0.5f, 0.5f], Std = [0.5f, 0.5f, 0.5f] });
        Assert.Equal(
            [
                -1, -1, -1, -1, -1,
                -1, 1, 1, 1, -1,
                -1, 1, 1, 1, -1,
                -1, -1, -1, -1, -1,
                -1, -1, -1, -1, -1,
            ],
            input.Values[..25]);
        Assert.Equal(new CropRectangle(-1, -1, 5, 5), input.Crop);
    }

    // Python: round(1.5) = 2 and round(2.5) = 2.
    [Theory]
    [InlineData(7, 4, 2)]
    [InlineData(9, 4, 2)]
    [InlineData(8, 4, 2)]
    [InlineData(5, 4, 0)]
    public void Offsets_are_rounded_half_to_even(int width, int crop, int left)
    {
        var picture = new Picture(width, 1, [.. Enumerable.Range(0, width).SelectMany(i => new[] { (byte)i, (byte)i, (byte)i })], null, "PNG");
        var input = Preprocessor.Prepare(picture, _unit with { Crop = (1, crop) });
        Assert.Equal(left, input.View.Rgb[0]);
        Assert.Equal(new CropRectangle(left, 0, crop, 1), input.Crop);
    }

    // 256 · 500 / 480 = 266.7, truncated; (266 − 224) / 2 = 21 rows above, each 500/266 of the picture's.
    [Fact]
    public void The_crop_is_given_in_the_original_pictures_pixels()
    {
        var input = Preprocessor.Prepare(Grey(480, 500), _unit with { ShortSide = 256, Crop = (224, 224) });
        Assert.Equal(16 * 480 / 256.0, input.Crop.Left, 12);
        Assert.Equal(21 * 500 / 266.0, input.Crop.Top, 12);
        Assert.Equal(224 * 480 / 256.0, input.Crop.Width, 12);
        Assert.Equal(224 * 500 / 266.0, input.Crop.Height, 12);
    }

    [Fact]
    public void Squashing_covers_the_whole_picture()
    {
        var input = Preprocessor.Prepare(Grey(300, 100), _unit with { ResizeTo = (50, 40) });
        Assert.Equal((50, 40), (input.Height, input.Width));
        Assert.Equal(new CropRectangle(0, 0, 300, 100), input.Crop);
    }

    [Fact]
    public void Inputs_need_not_be_square()
    {
        var input = Preprocessor.Prepare(Grey(200, 100), _unit with { ShortSide = 50, Crop = (40, 90) });
        Assert.Equal((40, 90), (input.Height, input.Width));
        Assert.Equal(new CropRectangle(10, 10, 180, 80), input.Crop);
    }

    [Fact]
    public void A_window_is_the_same_as_a_part_of_the_whole()
    {
        var picture = Pictures.Decode(Path.Combine(Pictures.Reference, "png_rgb.png"));
        var whole = Preprocessor.Prepare(picture, _unit with { ResizeTo = (70, 90) });
        var part = Preprocessor.Prepare(picture, _unit with { ResizeTo = (70, 90), Crop = (30, 20) });
        for (var row = 0; row < 30; row++)
            Assert.Equal(whole.View.Rgb.AsSpan((((row + 20) * 90) + 35) * 3, 60), part.View.Rgb.AsSpan(row * 60, 60));
    }

    [Fact]
    public void A_strip_that_would_grow_to_gigabytes_is_computed_where_it_is_cropped()
    {
        var input = Preprocessor.Prepare(Grey(100_000, 1), _unit with { ShortSide = 256, Crop = (224, 224) });
        Assert.All(input.View.Rgb, value => Assert.Equal(100, value));
        Assert.Equal(50_000, input.Crop.Left + (input.Crop.Width / 2), 6);
    }

    [Fact]
    public void An_input_too_large_is_refused_before_it_is_allocated()
    {
        var problem = Assert.Throws<ImagingException>(() => Preprocessor.Prepare(Grey(100_000, 1), _unit with { ShortSide = 256 }));
        Assert.Equal("67,108,864 pixels", problem.Limit);
        Assert.Equal("The network's input would have 25600000 × 256 pixels. Give the card a smaller resize, or a crop.", problem.Message);
    }

    [Fact]
    public void A_size_of_nothing_is_refused() =>
        Assert.Throws<ImagingException>(() => Preprocessor.Prepare(Grey(2, 2), _unit with { ShortSide = 0 }));

    [Fact]
    public void Mean_and_std_need_one_value_a_channel() =>
        Assert.Throws<ArgumentException>(() => Preprocessor.Prepare(Grey(2, 2), _unit with { Channels = ChannelOrder.L }));

    private static Picture Grey(int width, int height) => new(width, height, [.. Enumerable.Repeat((byte)100, width * height * 3)], null, "PNG");

    private static Picture Rgba() => new(4, 2, [.. _rgba.Where((_, i) => i % 4 != 3)], [.. _rgba.Where((_, i) => i % 4 == 3)], "PNG");

    private static byte[] Resized(PreprocessingSteps steps)
    {
        var view = Preprocessor.Prepare(Rgba(), steps).View;
        return [.. view.Alpha!.SelectMany((alpha, i) => new[] { view.Rgb[i * 3], view.Rgb[(i * 3) + 1], view.Rgb[(i * 3) + 2], alpha })];
    }
}
