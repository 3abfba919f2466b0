using System.Globalization;

namespace SaliencyLab.Web.Explaining;

/// <summary>Where results are found.</summary>
internal static class ResultAddresses
{
    /// <summary>manifest.json.</summary>
    public static string Manifest(string id) => $"results/{id}/manifest.json";

    /// <summary>Everything as a zip.</summary>
    public static string Archive(string id) => $"results/{id}/export.zip";

    /// <summary>A map, without the ending that says in which form.</summary>
    public static string Map(string id, int number) => $"results/{id}/maps/{number}";

    /// <summary>Which map an address names, whatever its form; null: none.</summary>
    public static (string Id, int Number)? ReadMap(string address) =>
        address.Split('/') is ["results", var id, "maps", var file] && int.TryParse(file.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (id, number)
            : null;
}
