namespace SaliencyLab.Web.Components.Panels;

/// <summary>Where a panel's files are downloaded; null where a file is not offered.</summary>
/// <param name="Overlay">PNG over the whole picture.</param>
/// <param name="Heatmap">PNG of the map alone.</param>
/// <param name="Figure">PNG with colour bar and caption.</param>
/// <param name="Npy">The values.</param>
public sealed record PanelExports(string? Overlay, string? Heatmap, string? Figure, string? Npy);
