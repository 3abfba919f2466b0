namespace SaliencyLab.Explanations.Requests;

/// <summary>What is shown where nothing was chosen: three methods at the deepest layer for the two top classes.</summary>
public static class DefaultEntries
{
    /// <summary>Ids of the methods.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["normgrad", "grad-cam", "smooth-grad-cam-plus-plus"];

    /// <summary>The layer word.</summary>
    public const string Layer = "deepest";

    /// <summary>The class word.</summary>
    public const string Class = "top:2";

    /// <summary>The entries.</summary>
    public static IReadOnlyList<MapEntry> All { get; } = [.. Methods.Select(method => new MapEntry { Method = method, Layer = Layer, Class = MapEntry.ClassOf(Class) })];
}
