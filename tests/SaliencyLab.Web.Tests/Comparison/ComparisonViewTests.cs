using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Comparison;

public sealed class ComparisonViewTests
{
    /// <summary>A model with other classes: 0 espresso, 1 teapot, 2 tabby; the teapot best.</summary>
    private static Situation Other()
    {
        string[] labels = ["espresso", "teapot", "tabby"];
        var scores = new[] { (1, 3f, .6f), (0, 2f, .3f), (2, 1f, .1f) }.Select(part => new ClassScore(part.Item1, labels[part.Item1], part.Item2, part.Item3));
        return SampleSituation.Situation() with
        {
            Session = SampleSituation.Session(SampleSituation.Model("mobilenet_v2")) with { Labels = labels },
            Scores = SampleSituation.Scores with { Classes = [.. scores] },
        };
    }

    private static ComparisonView View(ComparisonState state) => new(state, SampleSituation.Situation(), Other());

    [Fact]
    public void The_first_models_best_classes_are_found_in_the_second_by_label()
    {
        var view = View(new ComparisonState());

        Assert.Equal([("espresso", 2, 0), ("Egyptian cat", 1, -1)], view.Explained.Select(matched => (matched.Label, matched.A!.Index, matched.B?.Index ?? -1)));
        Assert.Equal([2, 1], view.Wanted(Side.A).Select(key => key.Class).Distinct());
        Assert.Equal([0], view.Wanted(Side.B).Select(key => key.Class).Distinct());
    }

    [Fact]
    public void All_classes_of_both_are_listed_once_by_the_higher_probability() => Assert.Equal(
        ["teapot", "espresso", "Egyptian cat", "tabby, tabby cat", "tiger cat", "cup", "cat flap", "polecat"],
        View(new ComparisonState()).Classes.Ranked.Select(matched => matched.Label));

    [Fact]
    public void A_class_of_the_second_model_alone_is_explained_by_it_alone()
    {
        var toggled = View(new ComparisonState()).Toggle(7 + 1);

        Assert.Equal<int>([2, 1], toggled.Workbench.Classes!);
        Assert.Equal<int>([1], toggled.Other.Classes);
        var teapot = View(toggled).Explained[^1];
        Assert.Equal(("teapot", true), (teapot.Label, teapot.A is null));
        Assert.Equal<int>([], View(toggled).Toggle(8).Other.Classes);
    }

    [Fact]
    public void Each_side_has_its_own_model_picture_and_layer_and_the_same_methods()
    {
        var state = new ComparisonState { Workbench = new WorkbenchState { Layer = "blocks.4", Methods = [new("grad-cam")] } }
            .ForLayer(Side.B, "blocks.10").ForPicture(Side.B, "cat.jpg");
        var view = View(state);

        Assert.Equal(("efficientnet_lite0", "cat_and_coffee.jpg", "blocks.4"), (view.A.State.Model, view.A.State.Picture, view.A.Layer.Name));
        Assert.Equal(("mobilenet_v2", "cat.jpg", "blocks.10"), (view.B.State.Model, view.B.State.Picture, view.B.Layer.Name));
        Assert.Equal(["grad-cam"], view.B.Methods.Select(method => method.Choice.Id));
        Assert.False(view.SamePicture);
    }

    [Fact]
    public void Another_first_model_leaves_the_second_as_it_is()
    {
        var state = new ComparisonState().ForModel(Side.A, "mobilenet_v2");

        Assert.Equal(("mobilenet_v2", "mobilenet_v2"), (state.Of(Side.A).Model, state.Of(Side.B).Model));
        Assert.Equal("efficientnet_lite0", new ComparisonState { Workbench = new WorkbenchState { Model = "mobilenet_v2" } }.Of(Side.B).Model);
    }

    [Fact]
    public void A_method_is_not_offered_where_neither_side_can_have_its_map()
    {
        var unfit = new Dictionary<(string, string), string> { [("cam", "blocks.15")] = "No CAM here.", [("normgrad-real", "blocks.15")] = "No convolution." };
        Situation With(Situation situation, params string[] methods) =>
            situation with { Session = situation.Session with { Unfit = unfit.Where(pair => methods.Contains(pair.Key.Item1)).ToDictionary() } };
        var view = new ComparisonView(new ComparisonState(), With(SampleSituation.Situation(), "cam", "normgrad-real"), With(Other(), "cam"));

        Assert.Equal(["No CAM here.", null, null], new[] { "cam", "normgrad-real", "rise" }.Select(id => view.WhyNot(MethodCatalogue.Find(id)!)));
    }

    [Fact]
    public void A_slow_method_costs_what_both_sides_cost()
    {
        var view = View(new ComparisonState());

        // RISE gives every class in one run; of the two classes explained the second model has one.
        Assert.Equal("2,002 forwards, about 40 s", view.CostOf(MethodCatalogue.Find("rise")!, new MethodChoice("rise"))!.Words);
        Assert.Equal("34 forwards and 48 backwards, about 2 s", view.CostOf(MethodCatalogue.Find("smoothgrad")!, new MethodChoice("smoothgrad"))!.Words);
        Assert.Null(view.CostOf(MethodCatalogue.Find("normgrad")!, new MethodChoice("normgrad")));
    }

    [Fact]
    public void The_first_sides_own_picture_is_followed() =>
        Assert.Equal("cat.jpg", new ComparisonState().ForPicture(Side.B, WorkbenchState.DefaultPicture).ForPicture(Side.A, "cat.jpg").Of(Side.B).Picture);
}
