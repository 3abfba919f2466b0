namespace SaliencyLab.Explanations.Bundled;

/// <summary>The pictures that come with the program, in the folder samples beside it.</summary>
public static class SamplePictures
{
    /// <summary>The one shown first.</summary>
    public const string First = "cat_and_coffee.jpg";

    /// <summary>All of them, the one shown first first.</summary>
    public static IReadOnlyList<SamplePicture> All { get; } = [.. In(Path.Combine(AppContext.BaseDirectory, "samples"))];

    /// <summary>A picture by file name, ignoring case, or null.</summary>
    public static SamplePicture? Find(string name) => All.FirstOrDefault(picture => string.Equals(picture.Name, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<SamplePicture> In(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.jpg").Select(path => new SamplePicture(Path.GetFileName(path), path))
            .OrderBy(picture => picture.Name != First).ThenBy(picture => picture.Name, StringComparer.Ordinal)
        : [];
}
