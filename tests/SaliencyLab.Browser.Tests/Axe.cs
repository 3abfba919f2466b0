using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace SaliencyLab.Browser.Tests;

/// <summary>The accessibility checker axe.</summary>
internal static class Axe
{
    /// <summary>Nothing serious or critical is found on a page as it is now.</summary>
    public static async Task Check(IPage page)
    {
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(Described));
    }

    private static string Described(AxeResultItem violation) => $"{violation.Id}: {violation.Help} at {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
