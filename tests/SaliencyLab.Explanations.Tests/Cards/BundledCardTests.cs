using SaliencyLab.Explanations.Bundled;
using SaliencyLab.Explanations.Cards;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Cards;

public sealed class BundledCardTests
{
    [Fact]
    public void Both_models_lie_beside_the_program_with_a_thousand_labels()
    {
        Assert.Equal(["efficientnet_lite0", "mobilenet_v2"], BundledModels.All.Select(model => model.Name));
        Assert.All(BundledModels.All, model => Assert.Equal(1000, model.Card.Labels!.Count));
        Assert.Equal("tabby, tabby cat", BundledModels.Find("EfficientNet_Lite0")!.Card.Labels![281]);
    }

    [Fact]
    public void EfficientNet_Lite0_gets_values_less_127_over_128()
    {
        var card = CardCompletion.Complete(BundledModels.Find("efficientnet_lite0")!.Card.Fields, new PictureSize(3, 224, 224), null);
        Assert.Equal(255, card.Preprocessing.Scale);
        Assert.Equal([127f, 127f, 127f], card.Preprocessing.Mean);
        Assert.Equal([128f, 128f, 128f], card.Preprocessing.Std);
        Assert.Null(card.Preset);
    }

    [Fact]
    public void Sample_pictures_lie_beside_the_program_the_first_shown_first()
    {
        Assert.Equal("cat_and_coffee.jpg", SamplePictures.All[0].Name);
        Assert.Equal(7, SamplePictures.All.Count);
        Assert.True(File.Exists(SamplePictures.Find("CAT.jpg")!.Path));
    }
}
