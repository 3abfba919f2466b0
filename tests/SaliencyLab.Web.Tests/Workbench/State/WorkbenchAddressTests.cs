using CsCheck;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Tests.Workbench.State;

public sealed class WorkbenchAddressTests
{
    private static readonly Gen<string> _name = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char["./:@&=?#+%~ ,é层\""]), 1, 12];
    private static readonly Gen<double> _share = Gen.Double[0, 1];

    private static readonly Gen<ValueList<MethodChoice>> _methods =
        Gen.Shuffle(MethodCatalogue.All.Select(entry => entry.Id).ToArray()).SelectMany(ids => Gen.Int[0, ids.Length].Select(count =>
            (ValueList<MethodChoice>)[.. ids.Take(count).Select(id => id == "smooth-grad-cam-plus-plus" ? new MethodChoice(id, [new OptionChoice("samples", "8"), new OptionChoice("noise", "0.25")]) : new MethodChoice(id))]));

    private static readonly Gen<CombinationSettings> _combination =
        Gen.Select(Gen.Enum<CombineBy>(), Gen.Enum<WeightStrategy>(), Gen.Select(_name, _share, (layer, weight) => new CustomWeight(layer, weight)).Array[0, 4], _name.Array[0, 3])
            .Select(parts => new CombinationSettings { Method = "grad-cam", By = parts.Item1, Strategy = parts.Item2, Weights = [.. parts.Item3], PutBack = [.. parts.Item4] });

    private static readonly Gen<DisplaySettings> _display =
        Gen.Select(Gen.Enum<DisplayMode>(), _share, Gen.Enum<MapPixels>(), _share, Gen.Enum<MapScale>(), Gen.Enum<PictureExtent>())
            .Select(parts => new DisplaySettings { Mode = parts.Item1, Opacity = parts.Item2, ColourMap = "viridis", Pixels = parts.Item3, Threshold = parts.Item4, Scale = parts.Item5, Extent = parts.Item6 });

    private static readonly Gen<PairChoice?> _pair =
        Gen.Select(_name, _name, Gen.Enum<PairView>(), Gen.Enum<PairScaling>()).Select(parts => new PairChoice(parts.Item1, parts.Item2, parts.Item3, parts.Item4)).Null();

    private static readonly Gen<WorkbenchState> _state =
        Gen.Select(_name, _name, Gen.Int[0, 999].Array[0, 4].Null(), _methods, Gen.Enum<ColumnKind>(), _name.Null(), _name.Array[0, 4].Null(), Gen.Select(_combination, _display, _pair, Gen.Select(_share, Gen.Bool, (epsilon, negate) => new MetaStep(epsilon, negate)).Null())).Select(parts => new WorkbenchState
        {
            Picture = parts.Item1,
            Model = parts.Item2,
            Card = """{"crop":224,"mean":[0.5]}""",
            Classes = parts.Item3 is null ? null : [.. parts.Item3.Distinct()],
            Methods = parts.Item4,
            Columns = parts.Item5,
            Layer = parts.Item6,
            LayeredMethod = "layer-cam",
            Layers = parts.Item7 is null ? null : [.. parts.Item7],
            Combination = parts.Item8.Item1,
            Display = parts.Item8.Item2,
            Pair = parts.Item8.Item3,
            Meta = parts.Item8.Item4,
        });

    [Fact]
    public void What_is_written_is_read_back() => _state.Sample(state =>
    {
        var reading = WorkbenchAddress.Read(WorkbenchAddress.Write(state));
        return reading.State == state && reading.Problems.Count == 0;
    });

    [Fact]
    public void The_first_visit_has_a_bare_address() => Assert.Equal("", WorkbenchAddress.Write(new WorkbenchState()));

    [Fact]
    public void An_address_says_what_differs()
    {
        var state = new WorkbenchState { Picture = "cat.jpg", Classes = [285, 281], Layer = "blocks.10", Combination = new CombinationSettings { PutBack = ["head"] } };

        Assert.Equal("?image=cat.jpg&class=285&class=281&layer=blocks.10&put-back=head", WorkbenchAddress.Write(state));
    }

    [Fact]
    public void Two_maps_that_are_compared_are_named()
    {
        var state = new WorkbenchState { Pair = new PairChoice("967/normgrad", "285/combined", PairView.Swipe, PairScaling.Raw) };

        Assert.Equal("?compare=967%2Fnormgrad&with=285%2Fcombined&compare-by=swipe&compare-values=raw", WorkbenchAddress.Write(state));
        Assert.Null(state.ForPicture("cat.jpg").Pair);
    }

    [Fact]
    public void No_class_at_all_is_a_choice_too()
    {
        var none = new WorkbenchState { Classes = [] };

        Assert.Equal("?class=", WorkbenchAddress.Write(none));
        Assert.Equal(none, WorkbenchAddress.Read("?class=").State);
    }

    [Fact]
    public void Where_no_class_or_method_named_can_be_read_the_usual_ones_are_shown()
    {
        var reading = WorkbenchAddress.Read("?class=tabby&method=nothing");
        Assert.Equal(new WorkbenchState(), reading.State);
        Assert.Equal(2, reading.Problems.Count);
        Assert.Equal<int>([3], WorkbenchAddress.Read("?class=tabby&class=3").State.Classes!);
        Assert.Empty(WorkbenchAddress.Read("?method=").State.Methods);
    }

    [Theory]
    [InlineData("?method=grad-cam-3", "grad-cam-3")]
    [InlineData("?class=tabby", "tabby")]
    [InlineData("?opacity=7", "opacity '7'")]
    [InlineData("?columns=rows", "methods, layers")]
    [InlineData("?weight=lots", "lots")]
    [InlineData("?card={", "preprocessing")]
    [InlineData("?method=smooth-grad-cam-plus-plus~samples~-3", "Smooth Grad-CAM++")]
    [InlineData("?combine=nothing", "nothing")]
    [InlineData("?meta=7", "meta '7'")]
    public void A_part_that_can_not_be_understood_is_told(string query, string told)
    {
        var problem = Assert.Single(WorkbenchAddress.Read(query).Problems);

        Assert.Contains(told, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_part_leaves_the_others()
    {
        var reading = WorkbenchAddress.Read("?opacity=wide&layer=blocks.4&threshold=0.25");

        Assert.Equal(new WorkbenchState { Layer = "blocks.4", Display = new DisplaySettings { Threshold = 0.25 } }, reading.State);
    }
}
