using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Saliency.Tests.Planning;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.ContrastiveExcitationBackprop;

public sealed class ContrastiveExcitationBackpropMethodTests
{
    private const string Id = "contrastive-excitation-backprop";

    [Theory]
    [InlineData("""{"contrast_layer": 3}""", "contrastive-excitation-backprop: \"contrast_layer\" must be a layer's name, not 3.")]
    [InlineData("""{"contrast_layer": ""}""", "contrastive-excitation-backprop: \"contrast_layer\" must be a layer's name, not \"\".")]
    [InlineData("""{"contrast": "a"}""", "contrastive-excitation-backprop has no option \"contrast\". Nearest: contrast_layer.")]
    public void Wrong_options_are_named(string options, string message) =>
        Assert.Equal(message, Assert.Throws<OptionException>(() => SampleNetwork.Method(Id, options)).Message);

    [Theory]
    [InlineData("layer3.0", "contrastive-excitation-backprop: layer4.1 lies behind the contrast_layer layer3.0; choose layer4.1 or a deeper layer as contrast_layer.")]
    [InlineData("layer9", "contrastive-excitation-backprop: there is no layer \"layer9\". Nearest: ")]
    public void A_contrast_layer_that_does_not_fit_is_refused_before_anything_runs(string at, string message)
    {
        using var sample = SampleNetwork.Small("resnet");
        var progress = new RecordedProgress();
        var error = Assert.Throws<OptionException>(() => SaliencyRun.Compute(
            sample.Shaped, sample.Picture, [sample.Map(Id, "layer4.1", 10, $$"""{"contrast_layer": "{{at}}"}""")], progress, TestContext.Current.CancellationToken));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("contrast_layer", error.Key);
        Assert.Empty(progress.Reports);
    }

    [Fact]
    public void Left_out_it_is_the_last_recommended_layer_or_the_map_s_own_behind_that()
    {
        using var sample = SampleNetwork.Small("resnet");
        var layers = sample.Shaped.Layers;
        string At(string layer) => ((BackwardRule.ContrastiveExcitation)((IRuledMethod)SampleNetwork.Method(Id)).Rule(layers.Find(layer)!, layers)).At.Name;
        var last = layers.Recommended[^1];
        Assert.Equal(last.Name, At("layer1.1"));
        Assert.Equal(last.Name, At(last.Name));
        Assert.All(layers.All.Where(layer => layer.Position > last.Position), layer => Assert.Equal(layer.Name, At(layer.Name)));
    }
}
