using SaliencyLab.Imaging.ColourMaps;

namespace SaliencyLab.Imaging.Tests.ColourMaps;

public sealed class ColourMapCatalogueTests
{
    // Published values: matplotlib's tables, Google's turbo.
    [Theory]
    [InlineData("inferno", 0, "000004")]
    [InlineData("inferno", 128, "BC3754")]
    [InlineData("inferno", 255, "FCFFA4")]
    [InlineData("viridis", 0, "440154")]
    [InlineData("viridis", 128, "21918C")]
    [InlineData("viridis", 255, "FDE725")]
    [InlineData("cividis", 0, "00224E")]
    [InlineData("cividis", 128, "7D7C78")]
    [InlineData("cividis", 255, "FEE838")]
    [InlineData("turbo", 0, "30123B")]
    [InlineData("turbo", 128, "A4FC3C")]
    [InlineData("turbo", 255, "7A0403")]
    [InlineData("grey", 0, "000000")]
    [InlineData("grey", 77, "4D4D4D")]
    [InlineData("grey", 255, "FFFFFF")]
    public void Tables_hold_the_published_colours(string name, int index, string colour) =>
        Assert.Equal(colour, Convert.ToHexString(ColourMapCatalogue.Get(name)[index]));

    [Fact]
    public void Every_map_has_256_colours() => Assert.All(ColourMapCatalogue.All, map => Assert.Equal(768, map.Rgb.Length));

    [Fact]
    public void The_two_sided_map_is_dark_at_zero_blue_below_and_inferno_above()
    {
        var map = ColourMapCatalogue.Get("two-sided");
        Assert.True(map.IsTwoSided);
        Assert.Equal("000004", Convert.ToHexString(map[127]));
        Assert.Equal("000004", Convert.ToHexString(map[128]));
        Assert.Equal("FCFFA4", Convert.ToHexString(map[255]));
        Assert.True(map[0][2] > map[0][0], "The lower end is blue.");
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_list()
    {
        var problem = Assert.Throws<ImagingException>(() => ColourMapCatalogue.Get("jet"));
        Assert.Equal("There is no colour map \"jet\". Choose one of: inferno, viridis, turbo, cividis, grey, two-sided.", problem.Message);
    }
}
