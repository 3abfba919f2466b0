namespace SaliencyLab.Web.Components.Panels;

/// <summary>The combination as the module takes it.</summary>
/// <param name="Choice">Null where the module's own choice stands.</param>
internal sealed record CombinationData(
    CombinationChoiceData? Choice, IReadOnlyList<CombinationLayerData> Layers, int InputHeight, int InputWidth, bool Signed,
    IReadOnlyList<CombinedPanelData> Panels)
{
    /// <summary>From a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="choice">The choice to take over, or null.</param>
    /// <param name="column">The column that the combined panels stand in.</param>
    public static CombinationData Of(CombinationModel model, CombinationChoiceData? choice, int column) => new(
        choice, [.. model.Layers.Select(layer => new CombinationLayerData(layer.Name, layer.Remark, layer.Maps))],
        model.InputHeight, model.InputWidth, model.Signed,
        [.. model.Panels.Select((panel, row) => CombinedPanelData.Of(panel, row, column))]);
}
