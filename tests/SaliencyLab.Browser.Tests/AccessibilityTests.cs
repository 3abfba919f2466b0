using Microsoft.Playwright;
using Xunit;

namespace SaliencyLab.Browser.Tests;

public sealed class AccessibilityTests(Workplace workplace)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        await using var workbench = await workplace.OpenAsync(scheme: scheme);
        await workbench.Settled();
        await Axe.Check(workbench.Page);
        await workbench.Page.GetByRole(AriaRole.Button, new() { Name = "Edit the preprocessing" }).ClickAsync();
        await workbench.Page.GetByRole(AriaRole.Dialog).First.WaitForAsync();
        await workbench.Screenshot($"card-editor-{scheme}");
        await Axe.Check(workbench.Page);
    }
}
