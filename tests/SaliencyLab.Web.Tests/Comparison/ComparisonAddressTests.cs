using CsCheck;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Tests.Comparison;

public sealed class ComparisonAddressTests
{
    private static readonly Gen<string> _name = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char["./:@&=?#+%~ ,é层\""]), 1, 12];

    private static readonly Gen<ComparisonState> _state = Gen.Select(_name, _name.Null(), _name.Null(), _name.Null(), Gen.Int[0, 999].Array[0, 3])
        .Select(parts => new ComparisonState
        {
            Workbench = new WorkbenchState { Picture = parts.Item1, Layer = parts.Item2, Classes = [3, 1] },
            Other = new OtherSide { Picture = parts.Item2, Model = parts.Item3, Layer = parts.Item4, Classes = [.. parts.Item5.Distinct()] },
        });

    [Fact]
    public void What_is_written_is_read_back() => _state.Sample(state =>
    {
        var reading = ComparisonAddress.Read(ComparisonAddress.Write(state));
        return reading.State == state && reading.Problems.Count == 0;
    });

    [Fact]
    public void What_is_as_suggested_is_left_out() => Assert.Equal("", ComparisonAddress.Write(new ComparisonState()));

    [Fact]
    public void The_workbench_is_carried_along() => Assert.Equal(
        "/compare?image=cat.jpg&method=grad-cam&layer=blocks.4",
        ComparisonAddress.Of(new WorkbenchState { Picture = "cat.jpg", Layer = "blocks.4", Methods = [new("grad-cam")] }));

    [Fact]
    public void The_second_side_has_keys_of_its_own() => Assert.Equal(
        "?layer=blocks.4&other-image=cat.jpg&other-model=mobilenet_v2&other-layer=features.13&other-class=7",
        ComparisonAddress.Write(new ComparisonState
        {
            Workbench = new WorkbenchState { Layer = "blocks.4" },
            Other = new OtherSide { Picture = "cat.jpg", Model = "mobilenet_v2", Layer = "features.13", Classes = [7] },
        }));

    [Fact]
    public void A_class_that_is_no_number_is_told()
    {
        var reading = ComparisonAddress.Read("?other-class=cat&other-class=2");

        Assert.Equal<int>([2], reading.State.Other.Classes);
        Assert.Equal(["The address names a class 'cat', which is no number; it is left out."], reading.Problems);
    }

    [Fact]
    public void A_card_of_the_second_side_is_read_back()
    {
        var state = new ComparisonState { Other = new OtherSide { Card = """{"preset":"imagenet"}""" } };

        Assert.Equal(state, ComparisonAddress.Read(ComparisonAddress.Write(state)).State);
    }
}
