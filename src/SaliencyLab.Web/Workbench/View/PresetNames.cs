namespace SaliencyLab.Web.Workbench.View;

/// <summary>CONTRACT's presets by the names that a person reads.</summary>
public static class PresetNames
{
    /// <summary>Ids with names, in the order of CONTRACT.</summary>
    public static IReadOnlyList<(string Id, string Name)> All { get; } =
    [
        ("imagenet", "ImageNet mean and deviation"),
        ("half", "−1 to 1"),
        ("unit", "0 to 1"),
        ("raw", "0 to 255"),
        ("caffe", "Caffe: BGR minus mean"),
    ];

    /// <summary>A preset's name; its id where it has none.</summary>
    public static string Name(string id) => All.FirstOrDefault(preset => preset.Id == id).Name ?? id;
}
