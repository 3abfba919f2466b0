using Bunit;
using SaliencyLab.Imaging.ColourMaps;
using SaliencyLab.Web.Components.Panels;
using Xunit;

namespace SaliencyLab.Web.Tests.Panels;

public sealed class DisplayToolbarTests : PanelsContext
{
    private readonly BunitJSModuleInterop _handle;

    public DisplayToolbarTests() => _handle = Plan("./js/panels/toolbar.js");

    [Fact]
    public void The_module_begins_with_the_settings_in_force()
    {
        Render<DisplayToolbar>(with => with.Add(p => p.Settings, new DisplaySettings { Opacity = 0.8, Extent = PictureExtent.Whole }));

        Assert.Equal(
            new DisplaySettingsData("Overlay", 0.8, "inferno", "Smooth", 0, "Each", "Whole"), Assert.Single(Given<DisplaySettingsData>(_handle)));
    }

    [Fact]
    public async Task What_the_browser_chose_is_told_and_not_sent_back()
    {
        var settings = new DisplaySettings();
        var toolbar = Render<DisplayToolbar>(with => with.Add(p => p.Settings, settings).Add(p => p.SettingsChanged, changed => settings = changed));

        await toolbar.InvokeAsync(() => toolbar.Instance.Choose(new("Heatmap", 0.5, "viridis", "True", 0.25, "Shared", "Crop")));
        toolbar.Render(with => with.Add(p => p.Settings, settings));

        Assert.Equal(
            new DisplaySettings
            {
                Mode = DisplayMode.Heatmap, ColourMap = "viridis", Pixels = MapPixels.True, Threshold = 0.25, Scale = MapScale.Shared,
            },
            settings);
        Assert.Single(Given<DisplaySettingsData>(_handle));
    }

    [Fact]
    public async Task Undo_moves_the_controls()
    {
        var first = new DisplaySettings();
        var toolbar = Render<DisplayToolbar>(with => with.Add(p => p.Settings, first));
        await toolbar.InvokeAsync(() => toolbar.Instance.Choose(new("Overlay", 0.9, "inferno", "Smooth", 0, "Each", "Crop")));

        toolbar.Render(with => with.Add(p => p.Settings, new DisplaySettings { Opacity = 0.3 }));

        Assert.Equal([0.5, 0.3], Given<DisplaySettingsData>(_handle).Select(given => given.Opacity));
    }

    [Theory]
    [InlineData("Negative", 0.5, "inferno")]
    [InlineData("Overlay", -0.1, "inferno")]
    [InlineData("Overlay", double.NaN, "inferno")]
    [InlineData("Overlay", 0.5, "rainbow")]
    [InlineData("9", 0.5, "inferno")]
    public async Task Settings_that_no_control_gives_are_dropped(string mode, double opacity, string colours)
    {
        var told = false;
        var toolbar = Render<DisplayToolbar>(with => with.Add(p => p.Settings, new DisplaySettings()).Add(p => p.SettingsChanged, _ => told = true));

        await toolbar.InvokeAsync(() => toolbar.Instance.Choose(new(mode, opacity, colours, "Smooth", 0, "Each", "Crop")));

        Assert.False(told);
    }

    [Fact]
    public void Every_colour_map_offered_exists()
    {
        var toolbar = Render<DisplayToolbar>(with => with.Add(p => p.Settings, new DisplaySettings()));

        var names = toolbar.FindAll("[data-setting=colourMap]").Select(control => control.GetAttribute("value")!).ToArray();
        Assert.Equal(["inferno", "viridis", "turbo", "cividis", "grey"], names);
        Assert.All(names, name => Assert.False(ColourMapCatalogue.Get(name).IsTwoSided));
    }

    [Fact]
    public void There_is_an_export_button_only_where_somebody_exports()
    {
        var exports = 0;
        Assert.Empty(Render<DisplayToolbar>(with => with.Add(p => p.Settings, new DisplaySettings())).FindAll(".display-export"));
        var toolbar = Render<DisplayToolbar>(with => with.Add(p => p.Settings, new DisplaySettings()).Add(p => p.ExportRequested, () => exports++));

        toolbar.Find(".display-export").Click();

        Assert.Equal(1, exports);
    }
}
