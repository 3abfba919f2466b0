namespace SaliencyLab.Web.Storage;

/// <summary>The folder that holds all uploads; one running server at a time.</summary>
internal sealed class DataFolder
{
    /// <summary>The setting that says where it is.</summary>
    public const string Key = "SaliencyLab:DataFolder";

    private static readonly TimeSpan _abandoned = TimeSpan.FromHours(1);

    /// <summary>Makes the folder and clears away what a killed server left half received.</summary>
    /// <param name="path">Null or empty: below the user's local application data.</param>
    public DataFolder(string? path)
    {
        Root = Path.GetFullPath(string.IsNullOrWhiteSpace(path) ? DefaultRoot() : path);
        Incoming = Below("incoming");
        foreach (var folder in Directory.EnumerateDirectories(Incoming).Where(IsAbandoned))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The folder itself.</summary>
    public string Root { get; }

    /// <summary>Where files are received before they have a place; on the same volume, so that placing is a rename.</summary>
    public string Incoming { get; }

    /// <summary>A folder below, made where it is missing.</summary>
    public string Below(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    /// <summary>A new folder to receive files in.</summary>
    public string CreateIncoming() => Directory.CreateDirectory(Path.Combine(Incoming, Guid.NewGuid().ToString("N"))).FullName;

    private static bool IsAbandoned(string folder) => DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > _abandoned;

    private static string DefaultRoot()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length > 0 ? Path.Combine(local, "SaliencyLab") : Path.Combine(AppContext.BaseDirectory, "data");
    }
}
