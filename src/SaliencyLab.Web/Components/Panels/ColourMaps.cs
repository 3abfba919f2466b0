namespace SaliencyLab.Web.Components.Panels;

/// <summary>The one-sided colour maps to choose from, in the toolbar's order.</summary>
internal static class ColourMaps
{
    /// <summary>Names as in <c>data/colormaps.json</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["inferno", "viridis", "turbo", "cividis", "grey"];
}
