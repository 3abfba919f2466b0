namespace SaliencyLab.Saliency.Methods;

/// <summary>Every method there is, in the order in which a person meets them.</summary>
public static class MethodCatalogue
{
    /// <summary>The lines of the catalogue.</summary>
    public static IReadOnlyList<MethodEntry> All { get; } = [];

    /// <summary>A line by id, or null.</summary>
    public static MethodEntry? Find(string id) => All.FirstOrDefault(entry => entry.Id == id);
}
