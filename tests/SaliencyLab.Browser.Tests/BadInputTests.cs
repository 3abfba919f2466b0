using Microsoft.Playwright;
using SaliencyLab.TestData;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class BadInputTests(Workplace workplace)
{
    [Fact]
    public async Task A_file_that_is_no_model_gives_one_message_and_the_view_stays()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "broken.onnx");
        await File.WriteAllTextAsync(file, "This is not a model.", TestContext.Current.CancellationToken);
        await workbench.Upload(file);
        var message = workbench.Page.GetByRole(AriaRole.Alert);
        await Expect(message).ToHaveCountAsync(1);
        await Expect(message).ToContainTextAsync("broken.onnx");
        await Expect(workbench.ModelName).ToHaveTextAsync("efficientnet_lite0.onnx");
        await Expect(workbench.Panel("NormGrad · espresso").First).ToHaveAttributeAsync("data-state", "Ready");
        await workbench.Screenshot("error");
        await message.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(message).ToHaveCountAsync(0);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task A_picture_cut_off_in_the_middle_gives_one_message_and_the_view_stays()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var before = workbench.Page.Url;
        var whole = await File.ReadAllBytesAsync(Path.Combine(DataFolders.Repository, "wwwroot", "samples", "rocket.jpg"), TestContext.Current.CancellationToken);
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "half.jpg");
        await File.WriteAllBytesAsync(file, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);
        await workbench.Upload(file);
        var message = workbench.Page.GetByRole(AriaRole.Alert);
        await Expect(message).ToHaveCountAsync(1);
        await Expect(message).ToContainTextAsync("half.jpg");
        await Expect(message).ToContainTextAsync("half.jpg: the JPEG file is incomplete");
        await Expect(workbench.Page.Locator(".picture-frame img")).ToHaveAttributeAsync("alt", "cat_and_coffee.jpg");
        await Expect(workbench.Panel("NormGrad · espresso").First).ToHaveAttributeAsync("data-state", "Ready");
        await Expect(workbench.Page.GetByRole(AriaRole.Button, new() { Name = "Delete half.jpg", IncludeHidden = true })).ToHaveCountAsync(0);
        Assert.Equal(before, workbench.Page.Url);
        await workbench.Screenshot("error-picture");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
