using SaliencyLab.Saliency;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Everything that a map depends on. A map is only ever found by all of it, so that it can't be shown under another name.</summary>
/// <param name="Picture">The picture's id.</param>
/// <param name="Model">The model's id.</param>
/// <param name="Card">Changed fields of its card.</param>
/// <param name="Method">The method with its options.</param>
/// <param name="Layer">The layer's name.</param>
/// <param name="Class">Index of the class.</param>
/// <param name="Meta">The step of learning before the map; null: none.</param>
public sealed record MapKey(string Picture, string Model, string? Card, MethodChoice Method, string Layer, int Class, MetaStep? Meta = null);
