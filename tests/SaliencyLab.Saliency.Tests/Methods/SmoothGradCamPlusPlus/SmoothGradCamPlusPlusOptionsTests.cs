using System.Text.Json;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.SmoothGradCamPlusPlus;

public sealed class SmoothGradCamPlusPlusOptionsTests
{
    [Theory]
    [InlineData("""{"sample": 4}""", "sample", "smooth-grad-cam-plus-plus has no option \"sample\". Nearest: samples, noise, seed.")]
    [InlineData("""{"samples": 0}""", "samples", "smooth-grad-cam-plus-plus: \"samples\" must be a whole number from 1 to 4096, not 0.")]
    [InlineData("""{"samples": 4097}""", "samples", "smooth-grad-cam-plus-plus: \"samples\" must be a whole number from 1 to 4096, not 4097.")]
    [InlineData("""{"samples": 2.5}""", "samples", "smooth-grad-cam-plus-plus: \"samples\" must be a whole number from 1 to 4096, not 2.5.")]
    [InlineData("""{"noise": "much"}""", "noise", "smooth-grad-cam-plus-plus: \"noise\" must be a number from 0 to 10, not \"much\".")]
    [InlineData("""{"noise": 0.1, "sigma": 0.3}""", "sigma", "smooth-grad-cam-plus-plus: give \"noise\" or \"sigma\", not both.")]
    [InlineData("""{"sigma": -1}""", "sigma", "smooth-grad-cam-plus-plus: \"sigma\" must be a number from 0 to 1000000, not -1.")]
    [InlineData("""{"seed": -1}""", "seed", "smooth-grad-cam-plus-plus: \"seed\" must be a whole number from 0 to 9223372036854775807, not -1.")]
    [InlineData("""{"channels": []}""", "channels", "smooth-grad-cam-plus-plus: \"channels\" must be a list of channel indices such as [0, 2, 5], not [].")]
    [InlineData("""{"channels": [1, -2]}""", "channels", "smooth-grad-cam-plus-plus: \"channels\" must be a list of channel indices such as [0, 2, 5], not [1, -2].")]
    [InlineData("""{"region": [0, 1, 2]}""", "region", "smooth-grad-cam-plus-plus: \"region\" must be [top, left, bottom, right) in cells of the layer, not [0, 1, 2].")]
    [InlineData("""{"region": [2, 0, 2, 3]}""", "region", "smooth-grad-cam-plus-plus: region [2, 0, 2, 3) holds no cell; top must be less than bottom and left less than right.")]
    [InlineData("""{"positions": [[0]]}""", "positions", "smooth-grad-cam-plus-plus: \"positions\" must be a list of cells such as [[0, 1], [2, 3]], not [[0]].")]
    [InlineData("""{"region": [0, 0, 1, 1], "positions": [[0, 0]]}""", "positions", "smooth-grad-cam-plus-plus: give \"region\" or \"positions\", not both.")]
    [InlineData("""{"numerator": "third"}""", "numerator", "smooth-grad-cam-plus-plus: \"numerator\" must be one of second, first, not \"third\".")]
    [InlineData("[16]", "options", "smooth-grad-cam-plus-plus: \"options\" must be an object such as {}, not [16].")]
    public void A_wrong_option_is_refused_in_plain_words(string options, string key, string message)
    {
        var error = Assert.Throws<OptionException>(() => Create(options));
        Assert.Equal((key, message), (error.Key, error.Message));
    }

    [Fact]
    public void Defaults_are_written_out()
    {
        Assert.Equal("""{"samples":16,"noise":0.15,"seed":0,"numerator":"second"}""", JsonSerializer.Serialize(Create("{}").Options));
        Assert.Equal("""{"samples":16,"noise":0.15,"seed":0,"numerator":"second"}""", JsonSerializer.Serialize(SmoothGradCamPlusPlusMethod.Entry.Create(null).Options));
    }

    [Theory]
    [InlineData("""{"samples":32,"sigma":0.3,"seed":11,"channels":[0,2,5],"region":[0,1,2,3],"numerator":"first"}""")]
    [InlineData("""{"samples":1,"noise":0,"seed":9223372036854775807,"positions":[[0,1],[2,3]],"numerator":"second"}""")]
    public void What_is_written_reads_back_as_the_same(string options) => Assert.Equal(options, JsonSerializer.Serialize(Create(options).Options));

    [Theory]
    [InlineData("""{"channels": [5, 8, 0]}""", "smooth-grad-cam-plus-plus: block has 8 channels (0 to 7), not 8.")]
    [InlineData("""{"region": [0, 4, 1, 5]}""", "smooth-grad-cam-plus-plus: region [0, 4, 1, 5) lies outside the 4 × 4 cells of block.")]
    [InlineData("""{"positions": [[0, 0], [3, 4]]}""", "smooth-grad-cam-plus-plus: position [3, 4] lies outside the 4 × 4 cells of block.")]
    public void A_selection_that_the_layer_lacks_is_refused(string options, string message)
    {
        var layer = new Layer { Name = "block", Value = "v", Operator = "Conv", Shape = [1, 8, 4, 4], Channels = 8, Height = 4, Width = 4, Position = 1 };
        Assert.Equal(message, Assert.Throws<OptionException>(() => Create(options).CheckLayer(layer)).Message);
        Create("""{"channels": [7], "region": [0, 0, 9, 4]}""").CheckLayer(layer);
    }

    private static ISaliencyMethod Create(string options) => SmoothGradCamPlusPlusMethod.Entry.Create(JsonSerializer.Deserialize<JsonElement>(options));
}
