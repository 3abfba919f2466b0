using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>The comparison as the module takes it: columns are A, B and their difference, rows the methods of all classes.</summary>
internal sealed record ComparisonData(PanelPicture A, PanelPicture B, bool SamePicture, IReadOnlyList<ComparisonLineData> Lines)
{
    /// <summary>From a model.</summary>
    public static ComparisonData Of(ComparisonModel model) => new(
        model.A,
        model.B,
        model.SamePicture,
        [.. model.Classes.SelectMany(row => row.Lines).Select((line, row) => new ComparisonLineData(
            PanelData.Of(line.A, row, (int)Side.A), PanelData.Of(line.B, row, (int)Side.B), line.Difference is null ? null : PanelData.Of(line.Difference, row, 2)))]);
}
