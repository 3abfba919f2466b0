namespace SaliencyLab.Web.Components.Panels;

/// <summary>A panel's map is made in the browser from those of two other panels.</summary>
/// <param name="First">Key of the panel that is subtracted from.</param>
/// <param name="Second">Key of the panel that is subtracted.</param>
public sealed record PanelDifference(string First, string Second);
