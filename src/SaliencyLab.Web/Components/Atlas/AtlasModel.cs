using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Atlas;

/// <summary>A wall of maps of one picture.</summary>
/// <param name="Picture">The picture that all maps explain.</param>
/// <param name="Rows">Heads of the rows.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Cells">Row by row: <c>Rows.Count × Columns.Count</c>.</param>
public sealed record AtlasModel(PanelPicture Picture, IReadOnlyList<AtlasHead> Rows, IReadOnlyList<AtlasHead> Columns, IReadOnlyList<PanelModel> Cells);
