using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SaliencyLab.Browser.Tests;

public sealed class ExportTests(Workplace workplace)
{
    private static readonly Dictionary<string, string> _names = new()
    {
        ["normgrad"] = "NormGrad",
        ["grad-cam"] = "Grad-CAM",
        ["smooth-grad-cam-plus-plus"] = "Smooth Grad-CAM++",
    };

    [Fact]
    public async Task The_exported_numbers_are_those_that_the_panels_show()
    {
        await using var workbench = await workplace.OpenAsync();
        await workbench.Settled();
        using var zip = await ExportedZip.Of(await workbench.Export());
        Assert.Equal(8, zip.Maps.Count);
        foreach (var map in zip.Maps)
        {
            var values = zip.Values(map).Values;
            var (minimum, maximum) = await workbench.Range(Caption(map));
            AssertShown(values.Min(), minimum);
            AssertShown(values.Max(), maximum);
        }

        await workbench.Page.GetByRole(AriaRole.Radio, new() { Name = "True" }).CheckAsync();
        var first = zip.Maps.First(map => Caption(map) == "Grad-CAM · espresso");
        var cells = zip.Values(first);
        Assert.Equal([7, 7], cells.Shape);
        foreach (var (row, column) in new[] { (0, 0), (5, 2), (3, 6) })
        {
            AssertShown(cells.Values[(row * 7) + column], await UnderCursor(workbench, "Grad-CAM · espresso", row, column));
        }
    }

    private static string Caption(JsonElement map)
    {
        var method = _names[map.GetProperty("request").GetProperty("method").GetString()!];
        var layers = map.GetProperty("layer").GetString()!.Split(" + ").Length;
        return $"{method}{(layers > 1 ? $" × {layers}" : "")} · {map.GetProperty("class").GetProperty("label").GetString()}";
    }

    /// <summary>The value that the panel writes beside the cursor in the middle of a cell.</summary>
    private static async Task<double> UnderCursor(Workbench workbench, string caption, int row, int column)
    {
        var panel = workbench.Panel(caption).First;
        var box = (await panel.Locator("[role=img]").BoundingBoxAsync())!;
        await workbench.Page.Mouse.MoveAsync(box.X + (box.Width * (column + 0.5f) / 7), box.Y + (box.Height * (row + 0.5f) / 7));
        await Expect(workbench.Page.Locator("[data-cursor-row='0']")).ToContainTextAsync($"cell {column}, {row}");
        return Workbench.Number(await panel.Locator(".panel-value").TextContentAsync() ?? "");
    }

    /// <summary>Numbers are shown with three significant digits.</summary>
    private static void AssertShown(float exported, double shown) =>
        Assert.True(Math.Abs(exported - shown) <= Math.Abs(exported) * 0.005, string.Create(CultureInfo.InvariantCulture, $"{exported:G9} was exported and {shown} is shown."));
}
