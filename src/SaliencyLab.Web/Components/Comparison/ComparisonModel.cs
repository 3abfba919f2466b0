using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>The maps of two models or pictures beside each other.</summary>
/// <param name="A">The first side's picture.</param>
/// <param name="B">The second side's.</param>
/// <param name="SamePicture">Whether they are one picture; each side has its own crop of it.</param>
/// <param name="Classes">One a row.</param>
public sealed record ComparisonModel(PanelPicture A, PanelPicture B, bool SamePicture, IReadOnlyList<ComparedClass> Classes)
{
    /// <summary>Both sides' panels, without differences.</summary>
    public IEnumerable<PanelModel> Panels => Classes.SelectMany(row => row.Lines).SelectMany(line => new[] { line.A, line.B });
}
