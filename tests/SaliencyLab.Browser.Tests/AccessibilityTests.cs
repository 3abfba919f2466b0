using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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
        await Check(workbench);
        await workbench.Page.GetByRole(AriaRole.Button, new() { Name = "Edit the preprocessing" }).ClickAsync();
        await workbench.Page.GetByRole(AriaRole.Dialog).First.WaitForAsync();
        await workbench.Screenshot($"card-editor-{scheme}");
        await Check(workbench);
    }

    private static async Task Check(Workbench workbench)
    {
        var result = await workbench.Page.RunAxe();
        Assert.Empty(result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(Described));
    }

    private static string Described(AxeResultItem violation) => $"{violation.Id}: {violation.Help} at {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
