using Microsoft.Playwright;
using SaliencyLab.TestData;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class MendTests(Workplace workplace)
{
    [Fact]
    public async Task A_model_whose_file_leaves_its_size_open_is_kept_and_runs_once_the_card_says_it()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var page = workbench.Page;
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "free size.onnx");
        await File.WriteAllBytesAsync(file, OpenNetworks.FreeSize, TestContext.Current.CancellationToken);
        await workbench.Upload(file);

        var editor = page.GetByRole(AriaRole.Dialog);
        await Expect(editor).ToContainTextAsync("Preprocessing of free size.onnx");
        await Expect(editor.GetByRole(AriaRole.Alert)).ToContainTextAsync("/fc/Gemm");
        var crop = editor.GetByLabel("Crop from the middle");
        await Expect(crop).ToHaveValueAsync("224");
        await workbench.Screenshot("mend-card");

        // Left alone, the message stays with a way back to the card, over the earlier view.
        await editor.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(workbench.ModelName).ToHaveTextAsync("efficientnet_lite0.onnx");
        await workbench.Screenshot("mend-message");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit its preprocessing" }).ClickAsync();

        // A wrong size is told in the editor.
        await crop.FillAsync("12");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(editor.Locator(".option-problem")).ToContainTextAsync("3 × 12 × 12");
        await crop.FillAsync("8");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(editor).ToHaveCountAsync(0);
        await Expect(workbench.ModelName).ToHaveTextAsync("free size.onnx");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await workbench.Settled();
        Assert.Contains("card=", page.Url, StringComparison.Ordinal);
        Assert.Empty(workbench.Errors);
        folder.Delete(recursive: true);
    }
}
