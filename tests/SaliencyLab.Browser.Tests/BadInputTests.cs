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
    public async Task Of_several_pictures_one_is_taken_and_the_page_says_which_were_not()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        var folder = Directory.CreateTempSubdirectory().FullName;
        var readMe = Path.Combine(folder, "README.md");
        await File.WriteAllTextAsync(readMe, "# Read me", TestContext.Current.CancellationToken);
        string Sample(string name) => Path.Combine(DataFolders.Repository, "wwwroot", "samples", name);
        await workbench.Upload(Sample("rocket.jpg"), Sample("cat_and_coffee.jpg"), readMe);
        var message = workbench.Page.GetByRole(AriaRole.Alert);
        await Expect(message).ToContainTextAsync("2 files were not taken");
        await Expect(message).ToContainTextAsync("One picture is taken at a time; give cat_and_coffee.jpg after it. README.md is text");
        await Expect(workbench.Page.Locator(".picture-frame img")).ToHaveAttributeAsync("alt", "rocket.jpg");
        await workbench.Screenshot("not-taken");
        Assert.Empty(workbench.Errors);
        Directory.Delete(folder, recursive: true);
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
