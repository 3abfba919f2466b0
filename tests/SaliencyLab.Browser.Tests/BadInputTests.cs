using Microsoft.Playwright;
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
}
