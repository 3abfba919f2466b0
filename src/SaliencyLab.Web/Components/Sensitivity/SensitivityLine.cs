namespace SaliencyLab.Web.Components.Sensitivity;

/// <summary>A method's line in the plot.</summary>
/// <param name="Name">The method.</param>
/// <param name="Chosen">Whether it is the one whose maps are shown.</param>
/// <param name="Points">Place of the layer and value, where there is one.</param>
/// <param name="Path">The line as SVG; it has a gap where there is no value.</param>
/// <param name="Label">Height of its name.</param>
internal sealed record SensitivityLine(string Name, bool Chosen, IReadOnlyList<(int Place, double Value)> Points, string Path, double Label);
