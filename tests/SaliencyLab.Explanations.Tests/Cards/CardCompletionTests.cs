using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging.Preprocessing;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Cards;

public sealed class CardCompletionTests
{
    private static readonly PictureSize _free = new(3, null, null);

    [Fact]
    public void Nothing_written_is_imagenet_at_224_of_256()
    {
        var card = Complete("{}", _free);
        Assert.Equal("imagenet", card.Preset);
        Assert.Equal(256, card.Preprocessing.ShortSide);
        Assert.Null(card.Preprocessing.ResizeTo);
        Assert.Equal((224, 224), card.Preprocessing.Crop);
        Assert.Equal(Interpolation.Bilinear, card.Preprocessing.Interpolation);
        Assert.Equal(1, card.Preprocessing.Scale);
        Assert.Equal([0.485f, 0.456f, 0.406f], card.Preprocessing.Mean);
        Assert.Equal([0.229f, 0.224f, 0.225f], card.Preprocessing.Std);
        Assert.Equal(ChannelOrder.Rgb, card.Preprocessing.Channels);
    }

    [Theory]
    [InlineData("half", 1f, new[] { 0.5f, 0.5f, 0.5f }, new[] { 0.5f, 0.5f, 0.5f }, ChannelOrder.Rgb)]
    [InlineData("unit", 1f, new[] { 0f, 0f, 0f }, new[] { 1f, 1f, 1f }, ChannelOrder.Rgb)]
    [InlineData("raw", 255f, new[] { 0f, 0f, 0f }, new[] { 1f, 1f, 1f }, ChannelOrder.Rgb)]
    [InlineData("caffe", 255f, new[] { 103.939f, 116.779f, 123.68f }, new[] { 1f, 1f, 1f }, ChannelOrder.Bgr)]
    public void A_preset_sets_scale_mean_std_and_channels(string preset, float scale, float[] mean, float[] std, ChannelOrder channels)
    {
        var card = Complete($$"""{ "preset": "{{preset}}" }""", _free);
        Assert.Equal(preset, card.Preset);
        Assert.Equal(scale, card.Preprocessing.Scale);
        Assert.Equal(mean, card.Preprocessing.Mean);
        Assert.Equal(std, card.Preprocessing.Std);
        Assert.Equal(channels, card.Preprocessing.Channels);
    }

    [Fact]
    public void A_network_of_one_channel_takes_luma_with_the_average_colour()
    {
        var card = Complete("{}", new PictureSize(1, 28, 28));
        Assert.Equal(ChannelOrder.L, card.Preprocessing.Channels);
        Assert.Equal([0.449f], card.Preprocessing.Mean);
        Assert.Equal([0.226f], card.Preprocessing.Std);
        Assert.Equal((28, 28), card.Preprocessing.Crop);
        Assert.Equal(32, card.Preprocessing.ShortSide);
        Assert.Equal("imagenet", card.Preset);
    }

    [Fact]
    public void A_presets_numbers_move_with_their_colours() =>
        Assert.Equal([0.406f, 0.456f, 0.485f], Complete("""{ "channels": "BGR" }""", _free).Preprocessing.Mean);

    [Fact]
    public void Numbers_beside_a_preset_win_and_it_is_no_longer_that_preset()
    {
        var card = Complete("""{ "preset": "half", "mean": [0.25] }""", _free);
        Assert.Equal([0.25f, 0.25f, 0.25f], card.Preprocessing.Mean);
        Assert.Null(card.Preset);
    }

    [Fact]
    public void Numbers_equal_to_a_presets_are_that_preset() =>
        Assert.Equal("half", Complete("""{ "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5] }""", _free).Preset);

    [Fact]
    public void A_crop_that_is_not_square_is_covered_by_its_long_side()
    {
        var card = Complete("{}", new PictureSize(3, 112, 224));
        Assert.Equal((112, 224), card.Preprocessing.Crop);
        Assert.Equal(256, card.Preprocessing.ShortSide);
    }

    [Fact]
    public void Two_numbers_squash_and_are_the_crop_where_sizes_are_free()
    {
        var card = Complete("""{ "resize": [96, 160] }""", _free);
        Assert.Equal((96, 160), card.Preprocessing.ResizeTo);
        Assert.Null(card.Preprocessing.ShortSide);
        Assert.Equal((96, 160), card.Preprocessing.Crop);
    }

    [Theory]
    [InlineData("""{ "preset": "imagenett" }""", "card.preset", "card.preset: there is no \"imagenett\". There are: imagenet, half, unit, raw, caffe.")]
    [InlineData("""{ "channels": "RBG" }""", "card.channels", "card.channels: there is no \"RBG\". There are: RGB, BGR, L, RGBA.")]
    [InlineData("""{ "channels": "L" }""", "card.channels", "card.channels: L has 1 channels, and the network takes 3.")]
    [InlineData("""{ "mean": [1, 2] }""", "card.mean", "card.mean: has 2 values, and the picture 3 channels.")]
    [InlineData("""{ "std": [1, 0, 1] }""", "card.std", "card.std: every value must be above 0.")]
    [InlineData("""{ "scale": 0 }""", "card.scale", "card.scale: must be above 0, not 0.")]
    [InlineData("""{ "scale": 1e9 }""", "card.scale", "card.scale: 1000000000 is outside ±1,000,000.")]
    [InlineData("""{ "resize": 0 }""", "card.resize", "card.resize: must be a whole number of pixels from 1 to 4096, not 0.")]
    [InlineData("""{ "resize": [1, 2, 3] }""", "card.resize", "card.resize: must be one number or [height, width], not [1, 2, 3].")]
    [InlineData("""{ "crop": [64, 50000] }""", "card.crop[1]", "card.crop[1]: must be a whole number of pixels from 1 to 4096, not 50000.")]
    [InlineData("""{ "interpolation": "nearest" }""", "card.interpolation", "card.interpolation: there is no \"nearest\". There are: bilinear, bicubic.")]
    [InlineData("""{ "layout": "CHWN" }""", "card.layout", "card.layout: there is no \"CHWN\". There are: NCHW, NHWC.")]
    [InlineData("""{ "labels": "mine.txt" }""", "card.labels", "card.labels: the file \"mine.txt\" was not given along. Write the labels as a list, or give the file.")]
    public void A_wrong_field_is_named(string json, string key, string message)
    {
        var wrong = Assert.Throws<RequestException>(() => Complete(json, _free));
        Assert.Equal(message, wrong.Message);
        Assert.Equal(key, wrong.Key);
    }

    [Fact]
    public void A_crop_that_the_network_cannot_take_is_refused()
    {
        var wrong = Assert.Throws<RequestException>(() => Complete("""{ "crop": 256 }""", new PictureSize(3, 224, 224)));
        Assert.Equal("card.crop: 256 × 256 is not what the network takes, 224 × 224. Leave crop out to get that.", wrong.Message);
    }

    [Fact]
    public void A_preset_among_changes_takes_numbers_away()
    {
        var own = CardReader.Read("""{ "scale": 255, "mean": [127, 127, 127], "std": [128, 128, 128], "resize": 300 }""", "a");
        var changed = CardCompletion.Complete(own.With(CardReader.Read("""{ "preset": "unit" }""", "b")), _free, null);
        Assert.Equal("unit", changed.Preset);
        Assert.Equal(300, changed.Preprocessing.ShortSide);
    }

    [Fact]
    public void A_written_card_reads_back_the_same()
    {
        var card = Complete("""{ "scale": 255, "mean": [123.675, 116.28, 103.53], "std": [58.395, 57.12, 57.375], "resize": [96, 160], "crop": [90, 150], "interpolation": "bicubic", "layout": "NHWC", "labels": ["a", "b"], "score": "logits" }""", _free);
        var json = CardJson.WriteWithLabels(card).ToJsonString();
        Assert.Contains("123.675", json, StringComparison.Ordinal);
        var again = CardCompletion.Complete(CardReader.Read(json, "again"), _free, null);
        Assert.Equal(json, CardJson.WriteWithLabels(again).ToJsonString());
    }

    private static ModelCard Complete(string json, PictureSize size) => CardCompletion.Complete(CardReader.Read(json, "test.card.json"), size, null);
}
