using SaliencyLab.Explanations.Cards;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0.23456, "23.5 %")]
    [InlineData(0.0004, "< 0.1 %")]
    [InlineData(0, "0.0 %")]
    [InlineData(1, "100.0 %")]
    public void Probabilities(double probability, string words) => Assert.Equal(words, Wording.Percent(probability));

    [Theory]
    [InlineData(0.0004, "< 0.01 s")]
    [InlineData(0.214, "0.21 s")]
    [InlineData(18.4, "18 s")]
    public void Durations(double seconds, string words) => Assert.Equal(words, Wording.Seconds(seconds));

    [Theory]
    [InlineData(4_652_008, "4.7 M parameters")]
    [InlineData(61_234, "61.2 k parameters")]
    [InlineData(12, "12 parameters")]
    public void Parameters(long count, string words) => Assert.Equal(words, Wording.Parameters(count));

    [Theory]
    [InlineData(255, 127, 128, "(v − 127) / 128")]
    [InlineData(1, 0, 1, "v / 255")]
    [InlineData(255, 0, 1, "v")]
    [InlineData(1, 0.5, 0.5, "(v / 255 − 0.5) / 0.5")]
    public void Normalisation_in_one_line(float scale, float mean, float std, string words)
    {
        var card = new ModelCard { Preprocessing = new PreprocessingSteps { Scale = scale, Mean = [mean, mean, mean], Std = [std, std, std] } };

        Assert.Equal(words, Wording.Normalisation(card));
    }

    [Fact]
    public void A_preset_has_a_name()
    {
        var card = new ModelCard { Preset = "imagenet", Preprocessing = new PreprocessingSteps { Mean = [0.485f], Std = [0.229f] } };

        Assert.Equal("ImageNet mean and deviation", Wording.Normalisation(card));
    }
}
