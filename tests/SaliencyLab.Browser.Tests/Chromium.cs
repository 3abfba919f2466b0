namespace SaliencyLab.Browser.Tests;

/// <summary>Where the machine has its Chromium.</summary>
internal static class Chromium
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>What to do on a machine without one.</summary>
    public static string Missing { get; } =
        $"No Chromium on this machine: none of {string.Join(", ", _names)} is in a folder of PATH. Install the package chromium ('apt-get install chromium' on Debian), or add the folder of the one you have to PATH.";

    /// <summary>The first of the known names in the folders of PATH, or null where there is none.</summary>
    public static string? Find(string? path) =>
        (from name in _names
         from folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
