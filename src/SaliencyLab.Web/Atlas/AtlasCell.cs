using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Atlas;

/// <summary>One place of the wall.</summary>
/// <param name="Key">Row and column, such as "conv1x1/norm" or "blocks.2/grad-cam".</param>
/// <param name="Choice">The method with its options.</param>
/// <param name="Entry">The method's line in the catalogue, under the name and with the sign that it has here.</param>
/// <param name="Layer">The layer.</param>
public sealed record AtlasCell(string Key, MethodChoice Choice, MethodEntry Entry, Layer Layer);
