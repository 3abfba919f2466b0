using SaliencyLab.Explanations.Cards;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Web.Components.Dialogs;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Tests.Components.Dialogs;

public sealed class CardFormTests
{
    private static CardForm Form() => new(
        new ModelCard { Preprocessing = new PreprocessingSteps { ShortSide = 256, Crop = (224, 224), Scale = 255, Mean = [127, 127, 127], Std = [128, 128, 128] } }, "NCHW");

    [Fact]
    public void It_shows_the_card_in_force()
    {
        var form = Form();

        Assert.Equal(("256", "224", "255", "127 127 127", "RGB", "NCHW"), (form.Resize, form.Crop, form.Scale, form.Mean, form.Channels, form.Layout));
    }

    [Fact]
    public void Nothing_changed_changes_nothing() => Assert.Null(CardText.Write(Form().Changes(null, out _)!));

    [Fact]
    public void Only_what_changed_is_written()
    {
        var form = Form();
        form.Resize = "256 × 320";
        form.Mean = "0.5, 0.5, 0.5";

        Assert.Equal("""{"resize":[256,320],"mean":[0.5,0.5,0.5]}""", CardText.Write(form.Changes(null, out _)!));
    }

    [Fact]
    public void A_preset_brings_its_own_numbers()
    {
        var form = Form();
        form.Preset = "caffe";

        Assert.Equal("""{"preset":"caffe","crop":128}""", CardText.Write(form.Changes(CardText.Read("""{"crop":128,"mean":[1],"scale":2}"""), out _)!));
    }

    [Theory]
    [InlineData("resize", "big", "Resize")]
    [InlineData("crop", "0", "Crop")]
    [InlineData("scale", "", "Scale")]
    [InlineData("mean", "a", "Mean")]
    [InlineData("std", "1 0 1", "Deviation")]
    public void A_field_that_can_not_be_read_is_named(string field, string text, string named)
    {
        var form = Form();
        switch (field)
        {
            case "resize": form.Resize = text; break;
            case "crop": form.Crop = text; break;
            case "scale": form.Scale = text; break;
            case "mean": form.Mean = text; break;
            default: form.Std = text; break;
        }

        Assert.Null(form.Changes(null, out var problem));
        Assert.StartsWith(named, problem, StringComparison.Ordinal);
    }
}
