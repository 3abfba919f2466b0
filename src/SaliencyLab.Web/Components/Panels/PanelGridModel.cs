namespace SaliencyLab.Web.Components.Panels;

/// <summary>Classes × methods (or layers), and the map of each.</summary>
/// <param name="Picture">The picture that all maps explain.</param>
/// <param name="Rows">Heads of the rows.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Panels">Row by row: <c>Rows.Count × Columns.Count</c>.</param>
public sealed record PanelGridModel(
    PanelPicture Picture, IReadOnlyList<PanelRow> Rows, IReadOnlyList<PanelColumn> Columns, IReadOnlyList<PanelModel> Panels);
