namespace SaliencyLab.Web.Components.Panels;

/// <summary>The head of a column: a method, or a layer of one method.</summary>
/// <param name="Key">Stays the same while the column does, such as the method's id or the layer's name.</param>
/// <param name="Title">Such as "Grad-CAM" or "blocks.10".</param>
/// <param name="Subtitle">Such as "ReLU Σ w A", "16 samples" or "14 × 14 · 112 ch".</param>
/// <param name="HasOptions">Whether its menu offers options (<see cref="PanelGrid.ColumnOptions"/>).</param>
/// <param name="HasChannels">Whether its menu offers the gallery of channels (<see cref="PanelGrid.ColumnChannels"/>).</param>
/// <param name="Removable">Whether its menu offers to remove it.</param>
public sealed record PanelColumn(string Key, string Title, string Subtitle, bool HasOptions = false, bool Removable = true, bool HasChannels = false);
