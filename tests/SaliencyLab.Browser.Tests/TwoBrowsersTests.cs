using SaliencyLab.TestData;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class TwoBrowsersTests(Workplace workplace)
{
    [Fact]
    public async Task Two_browsers_at_once_keep_their_own_models_pictures_and_results()
    {
        await using var first = await workplace.OpenAsync();
        await using var second = await workplace.OpenAsync();
        await Task.WhenAll(first.Settled(), second.Settled());
        var samples = Path.Combine(DataFolders.Repository, "wwwroot", "samples");
        var networks = Path.Combine(DataFolders.Bundled, "networks");
        await Task.WhenAll(Take(first, Path.Combine(networks, "resnet", "model.onnx"), Path.Combine(samples, "rocket.jpg")), Take(second, Path.Combine(networks, "vit", "model.dynamo.onnx"), Path.Combine(samples, "astronaut.jpg")));
        Assert.Equal("model.onnx", await first.ModelName.TextContentAsync());
        Assert.Equal("model.dynamo.onnx", await second.ModelName.TextContentAsync());
        Assert.DoesNotContain("model.dynamo.onnx", await first.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(Results(first).Intersect(Results(second)));
    }

    [Fact]
    public async Task What_belongs_to_one_browser_is_not_found_by_the_other()
    {
        await using var first = await workplace.OpenAsync();
        await using var second = await workplace.OpenAsync();
        await Task.WhenAll(first.Settled(), second.Settled());
        await first.Upload(Path.Combine(DataFolders.Repository, "wwwroot", "samples", "rocket.jpg"));
        var picture = first.Page.Locator(".picture-frame img");
        await Expect(picture).ToHaveAttributeAsync("alt", "rocket.jpg");
        await first.Settled();

        var maps = Results(first).Last(address => address.Contains("/maps.f32?", StringComparison.Ordinal));
        var map = $"{maps[..maps.IndexOf(".f32", StringComparison.Ordinal)]}/0";
        string[] addresses =
        [
            maps,
            $"{map}.f32",
            $"{map}.npy",
            $"{map}.png",
            (await first.Export()).Url,
            await picture.EvaluateAsync<string>("image => image.src"),
        ];
        Assert.EndsWith("/export.zip", addresses[4], StringComparison.Ordinal);
        foreach (var address in addresses)
        {
            var own = await first.Page.APIRequest.GetAsync(address);
            var other = await second.Page.APIRequest.GetAsync(address);
            Assert.Equal((address, 200), (address, own.Status));
            Assert.Equal((address, 404), (address, other.Status));
        }
    }

    private static async Task Take(Workbench workbench, string model, string picture)
    {
        await workbench.Upload(model);
        await Expect(workbench.ModelName).ToHaveTextAsync(Path.GetFileName(model), new() { Timeout = 120_000 });
        await workbench.Settled();
        await workbench.Upload(picture);
        await Expect(workbench.Page.Locator(".picture-frame img")).ToHaveAttributeAsync("alt", Path.GetFileName(picture), new() { Timeout = 120_000 });
        await workbench.Settled();
    }

    private static IEnumerable<string> Results(Workbench workbench) => workbench.Requests.Where(address => address.Contains("/results/", StringComparison.Ordinal));
}
