using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Sensitivity;

/// <summary>A method at a layer.</summary>
/// <param name="Choice">The method with its options.</param>
/// <param name="Entry">Its line in the catalogue.</param>
/// <param name="Layer">The layer.</param>
public sealed record SensitivityCell(MethodChoice Choice, MethodEntry Entry, Layer Layer)
{
    /// <summary>Unique on the page, such as "normgrad/blocks.10".</summary>
    public string Key => $"{Entry.Id}/{Layer.Name}";
}
