using CsCheck;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Tests.Atlas;

public sealed class AtlasAddressTests
{
    private static readonly Gen<string> _name = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char["./:@&=?#+%~ ,é层\""]), 1, 12];

    private static readonly Gen<ValueList<string>> _methods =
        Gen.Shuffle(AtlasMethods.Offered.Select(entry => entry.Id).ToArray()).SelectMany(ids => Gen.Int[0, ids.Length].Select(count => (ValueList<string>)[.. ids.Take(count)]));

    private static readonly Gen<AtlasState> _state =
        Gen.Select(_name, _name, _name.Null(), Gen.Enum<AtlasKind>(), Gen.Int[0, 999].Nullable(), _methods.Null(), Gen.Enum<AtlasScale>(), Gen.Int[72, 240])
            .Select(parts => new AtlasState
            {
                Workbench = new WorkbenchState { Picture = parts.Item1, Model = parts.Item2, Layer = parts.Item3, Classes = [3, 1] },
                Kind = parts.Item4,
                Class = parts.Item5,
                Methods = parts.Item6,
                Scale = parts.Item7,
                Size = parts.Item8,
            });

    [Fact]
    public void What_is_written_is_read_back() => _state.Sample(state =>
    {
        var reading = AtlasAddress.Read(AtlasAddress.Write(state));
        return reading.State == state && reading.Problems.Count == 0;
    });

    [Fact]
    public void What_is_as_suggested_is_left_out() => Assert.Equal("", AtlasAddress.Write(new AtlasState()));

    [Fact]
    public void The_workbench_is_carried_along()
    {
        var workbench = new WorkbenchState { Picture = "cat.jpg", Layer = "blocks.4", Methods = [new("grad-cam")] };

        Assert.Equal("/atlas?image=cat.jpg&method=grad-cam&layer=blocks.4", AtlasAddress.Of(workbench));
        Assert.Equal(workbench, AtlasAddress.Read("?image=cat.jpg&method=grad-cam&layer=blocks.4").State.Workbench);
    }

    [Theory]
    [InlineData("?atlas=wall", "The address says atlas 'wall', which is none of grid, layers; grid is used.")]
    [InlineData("?of=cat", "The address says of 'cat', which is no whole number from 0; it is left out.")]
    [InlineData("?size=9", "The address says size '9', which is no whole number from 72 to 240; it is left out.")]
    [InlineData("?atlas-method=normgrad&atlas-method=smooth-grad-cam-plus-plus", "The address names 'smooth-grad-cam-plus-plus' as a column, which is no method of a single pass; it is left out.")]
    [InlineData("?opacity=2", "The address says opacity '2', which is no number from 0 to 1; 0.5 is used.")]
    public void What_can_not_be_understood_is_told(string query, string problem) => Assert.Equal([problem], AtlasAddress.Read(query).Problems);
}
