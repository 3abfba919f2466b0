namespace SaliencyLab.Web.Workbench.State;

/// <summary>A layer's share as the user set it.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Weight">0 to 1, before all weights are scaled to sum 1.</param>
public sealed record CustomWeight(string Layer, double Weight);
