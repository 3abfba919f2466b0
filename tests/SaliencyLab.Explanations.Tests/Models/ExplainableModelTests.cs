using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Models;
using SaliencyLab.Models.Import;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Models;

public sealed class ExplainableModelTests(ResnetFixture resnet) : IClassFixture<ResnetFixture>
{
    [Fact]
    public void A_changed_card_keeps_weights_and_labels()
    {
        var changed = resnet.Model.With(CardReader.Read("""{ "preset": "half" }""", "x"), null);
        Assert.Same(resnet.Model.Graph, changed.Graph);
        Assert.Same(resnet.Model.Network, changed.Network);
        Assert.Equal("half", changed.Card.Preset);
        Assert.Equal("imagenet", resnet.Model.Card.Preset);
        Assert.Equal("ant", changed.Label(0));
    }

    [Fact]
    public void The_networks_size_is_the_crop() => Assert.Equal(((64, 64), 73), (resnet.Model.Card.Preprocessing.Crop!.Value, resnet.Model.Card.Preprocessing.ShortSide!.Value));

    [Fact]
    public void A_class_without_a_label_is_called_by_number() => Assert.Equal("class 12", resnet.Model.Label(12));

    [Fact]
    public void A_score_that_is_not_in_the_file_is_a_problem_that_inspection_tells()
    {
        var wrong = resnet.Model.With(CardReader.Read("""{ "score": "no such value" }""", "x"), null);
        Assert.Throws<ModelNotRunnableException>(() => wrong.Network);
        var inspection = ModelInspector.Inspect(wrong, TestContext.Current.CancellationToken);
        Assert.False(inspection.Runnable);
        Assert.Contains("no such value", Assert.Single(inspection.Problems), StringComparison.Ordinal);
        Assert.Equal("ONNX", inspection.Format);
    }

    [Fact]
    public void Inspection_lists_layers_classes_and_a_mismatch_of_labels()
    {
        var inspection = ModelInspector.Inspect(resnet.Model.With(new CardFields(), ["only", "two"]), TestContext.Current.CancellationToken);
        Assert.True(inspection.Runnable, string.Join(" ", inspection.Problems));
        Assert.Equal(12, inspection.Classes);
        Assert.Equal(["layer1", "layer2", "layer3", "layer4"], inspection.Layers.Where(layer => layer.Recommended).Select(layer => layer.Name));
        Assert.Equal((8, 16, 16), inspection.Layers.Where(layer => layer.Name == "layer1").Select(layer => (layer.Channels, layer.Height, layer.Width)).Single());
        Assert.Contains(inspection.Remarks, remark => remark.StartsWith("There are 2 labels for 12 classes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused() => Assert.Throws<ModelFormatException>(() =>
        ExplainableModel.Load(new ModelFile("noise.onnx", () => new MemoryStream([1, 2, 3, 4]), _ => null), null, null, new ImportLimits(), TestContext.Current.CancellationToken));
}
