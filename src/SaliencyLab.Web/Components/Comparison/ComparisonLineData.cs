using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>A method's maps of a class as the module takes them.</summary>
internal sealed record ComparisonLineData(PanelData A, PanelData B, PanelData? Difference);
