namespace SaliencyLab.Explanations.Bundled;

/// <summary>The models that come with the program, in the folder models beside it.</summary>
public static class BundledModels
{
    private static readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal)
    {
        ["efficientnet_lite0"] = "EfficientNet-Lite0",
        ["mobilenet_v2"] = "MobileNetV2",
    };

    /// <summary>All of them, the one shown first first.</summary>
    public static IReadOnlyList<BundledModel> All { get; } = [.. In(Path.Combine(AppContext.BaseDirectory, "models"))];

    /// <summary>A model by name, ignoring case, or null.</summary>
    public static BundledModel? Find(string name) => All.FirstOrDefault(model => string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<BundledModel> In(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.onnx").Order(StringComparer.Ordinal).Select(path =>
        {
            var name = Path.GetFileNameWithoutExtension(path);
            return new BundledModel(name, path, _titles.GetValueOrDefault(name, name));
        })
        : [];
}
