using Microsoft.Playwright;
using SaliencyLab.Imaging;
using SaliencyLab.TestData;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class MainJobTests(Workplace workplace)
{
    private static readonly string _model = Path.Combine(DataFolders.Bundled, "networks", "resnet", "model.onnx");
    private static readonly string _picture = Path.Combine(DataFolders.Repository, "wwwroot", "samples", "rocket.jpg");

    [Fact]
    public async Task A_picture_and_a_model_go_in_and_maps_come_out()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await workbench.Settled();
        var own = Path.Combine(Directory.CreateTempSubdirectory().FullName, "my rocket.jpg");
        File.Copy(_picture, own);
        await workbench.Upload(own);
        await Expect(page.Locator(".picture-frame img")).ToHaveAttributeAsync("alt", "my rocket.jpg");
        await workbench.Upload(_model);
        await Expect(workbench.ModelName).ToHaveTextAsync("model.onnx");
        await workbench.Settled();
        await workbench.Screenshot("upload");
        Directory.Delete(Path.GetDirectoryName(own)!, recursive: true);

        using var zip = await ExportedZip.Of(await workbench.Export());
        Assert.Equal("model.onnx", zip.Manifest.GetProperty("model").GetProperty("name").GetString());
        Assert.Equal("my rocket.jpg", zip.Manifest.GetProperty("image").GetProperty("name").GetString());
        Assert.True(zip.Maps.Count >= 6, $"{zip.Maps.Count} maps for two classes and three methods.");
        Assert.Equal((2 * zip.Maps.Count) + 1, zip.Files.Count());
        foreach (var map in zip.Maps)
        {
            var array = zip.Values(map);
            Assert.Equal(map.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()), array.Shape);
            Assert.Equal(map.GetProperty("min").GetSingle(), array.Values.Min());
            Assert.Equal(map.GetProperty("max").GetSingle(), array.Values.Max());
            AssertOverlay(zip.Overlay(map));
        }
    }

    [Fact]
    public async Task Classes_methods_and_layers_are_chosen_undone_and_restored()
    {
        await using var workbench = await workplace.OpenAsync();
        var page = workbench.Page;
        await workbench.Settled();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "tabby, tabby cat" }).ClickAsync();
        await workbench.Ready("NormGrad · tabby");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(workbench.Panel("NormGrad · tabby")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Grad-CAM++", Exact = true }).ClickAsync();
        await workbench.Ready("Grad-CAM++ · espresso");

        var ruler = page.GetByRole(AriaRole.Slider, new() { Name = "Layer", Exact = true });
        await ruler.PressAsync("ArrowLeft");
        await Expect(ruler).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^blocks\\.14"));
        await workbench.Settled();
        await workbench.Screenshot("methods");

        await page.ReloadAsync();
        await workbench.Ready("Grad-CAM++ · espresso");
        await Expect(ruler).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^blocks\\.14"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Layers", Exact = true }).ClickAsync();
        await workbench.Settled();
        await workbench.Screenshot("layers");
        Assert.Empty(workbench.Errors);
    }

    /// <summary>The whole picture at its own size: coloured where the network looked, untouched beside it.</summary>
    private static void AssertOverlay(Picture overlay)
    {
        using var file = File.OpenRead(_picture);
        var picture = PictureDecoder.Decode(file, "rocket.jpg", new PictureLimits());
        Assert.Equal((640, 427), (overlay.Width, overlay.Height));
        var middle = ((213 * 640) + 320) * 3;
        Assert.NotEqual(picture.Rgb[middle..(middle + 30)], overlay.Rgb[middle..(middle + 30)]);
        Assert.Equal(picture.Rgb[..30], overlay.Rgb[..30]);
    }
}
