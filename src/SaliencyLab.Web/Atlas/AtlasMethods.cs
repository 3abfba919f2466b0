using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.Cam;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Atlas;

/// <summary>The methods that an atlas compares over layers: those that one pass serves all at once, at any layer.</summary>
public static class AtlasMethods
{
    /// <summary>The columns as suggested.</summary>
    public static ValueList<string> Suggested { get; } =
        ["normgrad", "normgrad-selective", "linear-approximation", "grad-cam", "grad-cam-plus-plus", "layer-cam", "gradient", "gradient-sum"];

    /// <summary>All that can be chosen, in the catalogue's order.</summary>
    public static IReadOnlyList<MethodEntry> Offered { get; } = [.. MethodCatalogue.All.Where(entry => !entry.Slow && entry.Create(null) is (IGradientMethod or IActivationMethod) and not CamMethod)];

    /// <summary>One of them by id, or null.</summary>
    public static MethodEntry? Find(string id) => Offered.FirstOrDefault(entry => entry.Id == id);

    /// <summary>Adds a method as the last column, or takes its column away.</summary>
    public static ValueList<string> Toggle(IReadOnlyList<string> chosen, string id) =>
        chosen.Contains(id) ? [.. chosen.Where(other => other != id)] : [.. chosen, id];
}
