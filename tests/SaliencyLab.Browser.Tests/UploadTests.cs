using Microsoft.Playwright;
using SaliencyLab.TestData;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class UploadTests(Workplace workplace)
{
    // A DataTransfer holding one file, as the browser builds it from what is dragged in or lies in the clipboard.
    private const string Carrier =
        """
        ([name, type, content]) => {
          const carrier = new DataTransfer();
          carrier.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, { type }));
          return carrier;
        }
        """;

    private static readonly string _rocket = Path.Combine(DataFolders.Repository, "wwwroot", "samples", "rocket.jpg");
    private static readonly string _resnet = Path.Combine(DataFolders.Bundled, "networks", "resnet", "model.onnx");

    [Fact]
    public async Task A_picture_dropped_anywhere_on_the_page_is_explained()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        var dragged = await Carry(page, "dropped rocket.jpg", "image/jpeg");
        await Dispatch(page, "dragenter", dragged);
        await Expect(page.GetByText("Drop a picture or a model", new() { Exact = true })).ToBeVisibleAsync();
        await workbench.Screenshot("drop");
        await Dispatch(page, "drop", dragged);
        await Shown(workbench, "dropped rocket.jpg");
        await Expect(page.GetByText("Drop a picture or a model", new() { Exact = true })).ToBeHiddenAsync();
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task A_picture_in_the_clipboard_is_pasted()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        var copied = await Carry(page, "pasted.jpg", "image/jpeg");
        await page.EvaluateAsync("carrier => document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carrier, bubbles: true, cancelable: true }))", copied);
        await Shown(workbench, "pasted.jpg");
        Assert.Empty(workbench.Errors);
    }

    [Fact]
    public async Task An_upload_under_way_is_stopped_and_the_view_stays()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/uploads/pictures", _ => held.TrySetResult());
        await workbench.Upload(_rocket);
        await held.Task;
        var strip = page.Locator(".running-line").Filter(new() { HasText = "rocket.jpg" });
        await Expect(strip).ToBeVisibleAsync();
        await workbench.Screenshot("uploading");
        await strip.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Expect(strip).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(page.Locator(".picture-frame img")).ToHaveAttributeAsync("alt", "cat_and_coffee.jpg");
        await Expect(workbench.Panel("NormGrad · espresso").First).ToHaveAttributeAsync("data-state", "Ready");

        // Nothing is left in the way of the next one.
        await page.UnrouteAllAsync();
        await workbench.Upload(_rocket);
        await Shown(workbench, "rocket.jpg");
    }

    [Fact]
    public async Task A_picture_given_while_another_is_uploaded_waits_for_its_turn()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        var held = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/uploads/pictures", route => held.TrySetResult(route), new() { Times = 1 });
        await workbench.Upload(_rocket);
        var first = await held.Task;
        await workbench.Upload(Path.Combine(Path.GetDirectoryName(_rocket)!, "astronaut.jpg"));
        await first.ContinueAsync();

        await Shown(workbench, "astronaut.jpg");
        await page.GetByRole(AriaRole.Button, new() { Name = "Picture: astronaut.jpg" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Delete rocket.jpg" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_uploaded_picture_is_deleted()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await workbench.Upload(_rocket);
        await Shown(workbench, "rocket.jpg");
        var address = await page.Locator(".picture-frame img").EvaluateAsync<string>("image => image.src");
        Assert.Equal(200, (await page.APIRequest.GetAsync(address)).Status);

        await page.GetByRole(AriaRole.Button, new() { Name = "Picture: rocket.jpg" }).ClickAsync();
        await workbench.Screenshot("pictures");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete rocket.jpg" }).ClickAsync();
        await Shown(workbench, "cat_and_coffee.jpg");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Delete rocket.jpg", IncludeHidden = true })).ToHaveCountAsync(0);
        Assert.Equal(404, (await page.APIRequest.GetAsync(address)).Status);
    }

    [Fact]
    public async Task An_uploaded_model_is_deleted()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        await workbench.Upload(_resnet);
        await Expect(workbench.ModelName).ToHaveTextAsync("model.onnx");
        await workbench.Settled();
        await page.GetByRole(AriaRole.Button, new() { Name = "Model: model.onnx" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete model.onnx" }).ClickAsync();
        await Expect(workbench.ModelName).ToHaveTextAsync("efficientnet_lite0.onnx");
        await workbench.Settled();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Delete model.onnx", IncludeHidden = true })).ToHaveCountAsync(0);
    }

    private static async Task Shown(Workbench workbench, string name)
    {
        await Expect(workbench.Page.Locator(".picture-frame img")).ToHaveAttributeAsync("alt", name, new() { Timeout = 120_000 });
        await workbench.Settled();
    }

    private static async Task<IJSHandle> Carry(IPage page, string name, string type)
    {
        var content = Convert.ToBase64String(await File.ReadAllBytesAsync(_rocket, TestContext.Current.CancellationToken));
        return await page.EvaluateHandleAsync(Carrier, new[] { name, type, content });
    }

    private static Task Dispatch(IPage page, string kind, IJSHandle carrier) =>
        page.DispatchEventAsync(".panel-grid", kind, new { dataTransfer = carrier });
}
