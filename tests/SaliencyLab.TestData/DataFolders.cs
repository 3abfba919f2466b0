using System.Reflection;

namespace SaliencyLab.TestData;

/// <summary>Where tests find their data: the part that is in the repository, and the whole where it lies beside the checkout.</summary>
public static class DataFolders
{
    /// <summary>The checkout.</summary>
    public static string Repository { get; } = typeof(DataFolders).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;

    /// <summary>tests/data in the checkout: always there.</summary>
    public static string Bundled { get; } = Path.Combine(Repository, "tests", "data");

    /// <summary>The folder "shared" beside the checkout, or null where there is none.</summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>
    /// Folders of networks with reference maps (network.json, cases.json, maps.npz, model*.onnx): all of the shared ones where they are, else those in the checkout.
    /// </summary>
    public static IReadOnlyList<string> Networks { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Shared ?? Bundled, "networks")).Where(folder => File.Exists(Path.Combine(folder, "cases.json"))).Order(StringComparer.Ordinal)];

    /// <summary>A file below shared/ where it is there, else the copy of the same path below tests/data; null where neither is.</summary>
    public static string? Find(params string[] path)
    {
        var relative = Path.Combine(path);
        return new[] { Shared, Bundled }.OfType<string>().Select(root => Path.Combine(root, relative)).FirstOrDefault(full => File.Exists(full) || Directory.Exists(full));
    }

    private static string? FindShared()
    {
        var beside = Path.GetFullPath(Path.Combine(Repository, "..", "shared"));
        return Directory.Exists(Path.Combine(beside, "networks")) ? beside : null;
    }
}
