using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SaliencyLab.TestData;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class CompareModelsTests(Workplace workplace)
{
    [Theory]
    [InlineData(ColorScheme.Light, "two-models")]
    [InlineData(ColorScheme.Dark, "two-models-dark")]
    public async Task Two_models_explain_one_picture_beside_each_other_with_their_difference(ColorScheme scheme, string screenshot)
    {
        await using var workbench = await workplace.OpenAsync(scheme: scheme);
        await workbench.Settled();
        var page = workbench.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Painted(page, 18);
        await Expect(page.Locator(".compare-heads strong")).ToHaveTextAsync([new Regex("efficientnet_lite0"), new Regex("mobilenet_v2"), new Regex("A − B")]);

        // The first view's own map, and the other model's of the same class.
        await Expect(Map(page, "967/normgrad/A")).ToHaveAttributeAsync("aria-label", new Regex("values from 0\\.350 to 3\\.19"));
        await Expect(Map(page, "967/normgrad/B")).ToHaveAttributeAsync("aria-label", new Regex("NormGrad · espresso .*mobilenet_v2.*values from"));
        await Expect(Map(page, "967/normgrad/difference")).ToHaveAttributeAsync("aria-label", new Regex("A − B.*values from −?[0-9.]+ to 0\\.[0-9]+"));
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^espresso: A 23\\.5 %, B [0-9.]+ %$") })).ToBeCheckedAsync();
        await Axe.Check(page);
        await workbench.Screenshot(screenshot);
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task Each_side_has_its_own_layer_and_a_refresh_restores_both()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/compare?method=grad-cam&class=967&layer=blocks.10");
        await Painted(page, 3);
        // The cursor stands on all three, and so does the zoom.
        await Map(page, "967/grad-cam/A").HoverAsync();
        await Expect(page.Locator(".panel-map[data-cursor] .panel-value:not(:empty)")).ToHaveCountAsync(3);
        var whole = await Pixels(page, "967/grad-cam/difference");
        await Map(page, "967/grad-cam/A").DblClickAsync();
        await Changed(page, whole);
        await Map(page, "967/grad-cam/B").DblClickAsync();
        await page.WaitForFunctionAsync("whole => document.querySelector(\"[data-panel='967/grad-cam/difference'] canvas.panel-heat\").toDataURL() === whole", whole);

        var before = await Pixels(page, "967/grad-cam/difference");
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Layer of B" });
        var deepest = await slider.GetAttributeAsync("aria-valuetext") ?? "";
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(slider).Not.ToHaveAttributeAsync("aria-valuetext", deepest);
        var chosen = (await slider.GetAttributeAsync("aria-valuetext") ?? "").Split(',')[0];
        await Expect(page).ToHaveURLAsync(new Regex($"layer=blocks\\.10.*other-layer={Regex.Escape(chosen)}"));
        await Expect(page.GetByRole(AriaRole.Slider, new() { Name = "Layer of A" })).ToHaveAttributeAsync("aria-valuetext", new Regex("^blocks\\.10,"));
        await Painted(page, 3);
        await Changed(page, before);

        await Map(page, "967/grad-cam/B").PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Heading)).ToHaveTextAsync("Grad-CAM · espresso · A − B");
        await workbench.Screenshot("two-models-large");
        await page.Keyboard.PressAsync("Escape");

        // Undo by key and by button, over both pages' one mechanism.
        await page.Keyboard.PressAsync("Control+z");
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", deepest);
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", new Regex($"^{Regex.Escape(chosen)},"));
        await Painted(page, 3);

        await page.ReloadAsync();
        await Painted(page, 3);
        await Expect(slider).ToHaveAttributeAsync("aria-valuetext", new Regex($"^{Regex.Escape(chosen)},"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the workbench" }).ClickAsync();
        await workbench.Settled();
        await Expect(workbench.Layer).ToHaveAttributeAsync("aria-valuetext", new Regex("^blocks\\.10,"));
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task Two_pictures_stand_beside_each_other_without_a_difference()
    {
        await using var workbench = await workplace.OpenAsync(400, 860);
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/compare?method=grad-cam&other-image=cat.jpg&other-model=efficientnet_lite0&class=285");
        await Painted(page, 2);
        await Expect(page.Locator("figure.panel")).ToHaveCountAsync(2);
        var (a, b) = (await Map(page, "285/grad-cam/A").BoundingBoxAsync(), await Map(page, "285/grad-cam/B").BoundingBoxAsync());
        Assert.True(a!.Y + a.Height < b!.Y, "A stands above B.");
        await Axe.Check(page);
        await workbench.Screenshot("two-pictures-narrow");
        await Map(page, "285/grad-cam/A").ScrollIntoViewIfNeededAsync();
        await workbench.Screenshot("two-pictures-narrow-maps");

        await page.GotoAsync($"{workplace.Address}/compare?other-model=gone");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no model 'gone' in this browser");
        await workbench.Screenshot("two-models-missing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Model of B: gone" }).ClickAsync();
        await page.Locator("#model-menu-B").GetByRole(AriaRole.Button, new() { NameRegex = new("mobilenet_v2") }).ClickAsync();
        await Painted(page, 18);
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task An_uploaded_model_with_other_classes_is_compared_and_says_what_it_lacks()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/compare?method=grad-cam&class=967");
        await Painted(page, 3);
        await page.GetByRole(AriaRole.Button, new() { Name = "Model of B: mobilenet_v2.onnx" }).ClickAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Locator("#model-menu-B [data-browse]").ClickAsync());
        await chooser.SetFilesAsync(Path.Combine(DataFolders.Bundled, "networks", "resnet", "model.onnx"));

        await Expect(page.Locator("[data-panel='967/grad-cam/B'] .panel-note")).ToHaveTextAsync("model.onnx has no class “espresso”");
        await Expect(page.Locator("[data-panel='967/grad-cam/difference']")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^espresso: A 23\\.5 %, B has no such class$") })).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("A has no such class") }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("class=967.*other-model=.*other-class=[0-9]+"));
        await Expect(page.Locator(".compare-class").Nth(1).Locator("figure.panel[data-state=Ready] [role=img]")).ToHaveAttributeAsync("aria-label", new Regex("model\\.onnx, values from"));
        await Axe.Check(page);
        await workbench.Screenshot("two-models-uploaded");
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task A_narrow_page_shows_a_map_above_its_tools_at_once()
    {
        await using var workbench = await workplace.OpenAsync(400, 860);
        var page = workbench.Page;
        await page.GotoAsync($"{workplace.Address}/compare?method=grad-cam&class=967");
        await Painted(page, 3);
        var map = (await Map(page, "967/grad-cam/A").BoundingBoxAsync())!;
        var tools = (await page.Locator(".display-toolbar").BoundingBoxAsync())!;
        Assert.True(map.Y + 100 < tools.Y, $"The map begins at {map.Y}, the tools at {tools.Y}.");
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^espresso") })).ToBeInViewportAsync();
        await Axe.Check(page);
        await workbench.Screenshot("two-models-narrow");
        Assert.Empty(workbench.Errors);
    }

    private static ILocator Map(IPage page, string key) => page.Locator($"[data-panel='{key}']").GetByRole(AriaRole.Img);

    private static Task<string> Pixels(IPage page, string key) => page.Locator($"[data-panel='{key}'] canvas.panel-heat").EvaluateAsync<string>("canvas => canvas.toDataURL()");

    /// <summary>Waits until the difference is drawn otherwise than before.</summary>
    private static async Task Changed(IPage page, string before) =>
        await page.WaitForFunctionAsync("before => document.querySelector(\"[data-panel='967/grad-cam/difference'] canvas.panel-heat\").toDataURL() !== before", before);

    /// <summary>Waits until so many panels say what their map's values are, and nothing is computed any more.</summary>
    private static async Task Painted(IPage page, int panels) => await page.WaitForFunctionAsync(
        """
        count => [...document.querySelectorAll("figure.panel[data-state=Ready] [role=img]")].filter(map => /values from|same value|no gradient/.test(map.ariaLabel)).length === count
          && document.querySelectorAll("figure.panel:not([data-state=Ready])").length === 0
        """,
        panels);
}
