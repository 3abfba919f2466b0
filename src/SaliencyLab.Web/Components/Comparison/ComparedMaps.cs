using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>A method's maps of a class.</summary>
/// <param name="Method">The method's id.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Formula">Its formula in a few signs.</param>
/// <param name="A">The first side's map.</param>
/// <param name="B">The second side's map.</param>
/// <param name="Difference">A − B, made in the browser; null where the pictures differ or a model lacks the class.</param>
public sealed record ComparedMaps(string Method, string Name, string Formula, PanelModel A, PanelModel B, PanelModel? Difference);
