using SaliencyLab.Models.Graph;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>A layer on the ruler.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Label">Its name without the parent that most layers share.</param>
/// <param name="Chosen">Whether it is chosen.</param>
public sealed record RulerTick(Layer Layer, string Label, bool Chosen);
