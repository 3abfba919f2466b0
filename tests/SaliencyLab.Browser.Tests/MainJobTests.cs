using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;
using SaliencyLab.Imaging.Export;
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

        using var archive = ZipFile.OpenRead(await (await workbench.Export()).PathAsync());
        using var manifest = JsonDocument.Parse(Read(archive, "manifest.json"));
        Assert.Equal("model.onnx", manifest.RootElement.GetProperty("model").GetProperty("name").GetString());
        Assert.Equal("my rocket.jpg", manifest.RootElement.GetProperty("image").GetProperty("name").GetString());
        var maps = manifest.RootElement.GetProperty("maps").EnumerateArray().ToArray();
        Assert.True(maps.Length >= 6, $"{maps.Length} maps for two classes and three methods.");
        foreach (var map in maps)
        {
            using var file = new MemoryStream(Read(archive, map.GetProperty("file").GetString()!));
            var array = NpyFile.Read(file, "map", 1 << 24);
            Assert.Equal(map.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()), array.Shape);
            Assert.Equal(map.GetProperty("min").GetSingle(), array.Values.Min());
            Assert.Equal(map.GetProperty("max").GetSingle(), array.Values.Max());
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

    private static byte[] Read(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
