using System.Text.Json;

namespace SaliencyLab.Imaging.ColourMaps;

/// <summary>
/// The colour maps of <c>wwwroot/data/colormaps.json</c>, which the browser draws with too: inferno, viridis (van der Walt and Smith 2015, CC0),
/// cividis (Nuñez, Anderton and Renslow 2018, CC0), turbo (Mikhailov 2019, Apache-2.0), grey, and two-sided: inferno above zero, blue below.
/// </summary>
public static class ColourMapCatalogue
{
    /// <summary>Name of the map for values of both signs.</summary>
    public const string TwoSidedName = "two-sided";

    /// <summary>Every colour map, in the order in which they are offered.</summary>
    public static IReadOnlyList<ColourMap> All { get; } = Load();

    /// <summary>Finds a colour map by its name.</summary>
    /// <exception cref="ImagingException">There is none of that name; the message lists those there are.</exception>
    public static ColourMap Get(string name) => All.FirstOrDefault(map => map.Name == name)
        ?? throw new ImagingException($"There is no colour map \"{name}\". Choose one of: {string.Join(", ", All.Select(map => map.Name))}.");

    private static List<ColourMap> Load()
    {
        using var stream = typeof(ColourMapCatalogue).Assembly.GetManifestResourceStream("colormaps.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateObject().Select(table =>
            new ColourMap(table.Name, [.. table.Value.EnumerateArray().SelectMany(colour => Convert.FromHexString(colour.GetString()!))]))];
    }
}
