namespace SaliencyLab.Web.Components.Panels;

/// <summary>The grid as the module takes it.</summary>
/// <param name="Pair">Null where the module's own choice stands.</param>
internal sealed record PanelGridData(PanelPicture Picture, IReadOnlyList<PanelData> Panels, CombinationData? Combination, PairData? Pair)
{
    /// <summary>From a model.</summary>
    public static PanelGridData Of(PanelGridModel model, CombinationData? combination, PairData? pair) => new(
        model.Picture,
        [.. model.Panels.Select((panel, place) => PanelData.Of(panel, place / model.Columns.Count, place % model.Columns.Count))],
        combination,
        pair);
}
