using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

public sealed class NeuronOptionsTests
{
    private const string Smooth = "smooth-grad-cam-plus-plus";
    private static readonly WorkbenchState _state = new();
    private static readonly ResolvedView _view = new(_state, SampleSituation.Situation());

    [Fact]
    public void A_rectangle_takes_the_place_of_single_cells_and_the_other_way_round()
    {
        var region = NeuronOptions.Take(_state, _view, new NeuronChoice($"2/{Smooth}", [2, 1, 5, 5], null));
        Assert.Equal([new OptionChoice("region", "[2,1,5,5]")], region.Methods[2].Options);

        var view = new ResolvedView(region, SampleSituation.Situation());
        var cells = NeuronOptions.Take(region, view, new NeuronChoice($"1/{Smooth}", null, [[0, 1], [6, 6]]));
        Assert.Equal([new OptionChoice("positions", "[[0,1],[6,6]]")], cells.Methods[2].Options);
        Assert.Equal(_state, NeuronOptions.Take(region, view, new NeuronChoice($"1/{Smooth}", null, null)));
    }

    [Theory]
    [InlineData("2/smooth-grad-cam-plus-plus", 5, 1, 5, 5)]
    [InlineData("2/smooth-grad-cam-plus-plus", -1, 1, 5, 5)]
    [InlineData("9/smooth-grad-cam-plus-plus", 2, 1, 5, 5)]
    [InlineData("2/normgrad", 2, 1, 5, 5)]
    public void What_no_gesture_gives_changes_nothing(string panel, params int[] region) =>
        Assert.Equal(_state, NeuronOptions.Take(_state, _view, new NeuronChoice(panel, region, null)));

    [Fact]
    public void A_panel_knows_its_cells_and_a_method_without_cells_has_none()
    {
        var method = MethodChoiceText.With(new MethodChoice(Smooth), "region", new[] { 2, 1, 5, 5 });
        var layer = _view.Layer;
        var read = NeuronOptions.Read(method, MethodCatalogue.Find(Smooth)!, layer)!;
        Assert.Equal((7, 7, null), (read.Height, read.Width, read.Positions));
        Assert.Equal([2, 1, 5, 5], read.Region!);
        Assert.Null(NeuronOptions.Read(new MethodChoice("normgrad"), MethodCatalogue.Find("normgrad")!, layer));
    }
}
