namespace SaliencyLab.Web.Components.Panels;

/// <summary>A panel as the module takes it.</summary>
internal sealed record PanelData(
    string Key, int Row, int Column, string State, string? Message, string? MapUrl, bool Refining, PanelDifference? Difference, int Height, int Width, bool Signed, bool Flat, NeuronSelection? Neurons,
    IReadOnlyList<string> Remarks, string CaptionMain, string CaptionSub, string CaptionModel, PanelExports? Exports)
{
    /// <summary>From a panel and its place.</summary>
    public static PanelData Of(PanelModel panel, int row, int column) => new(
        panel.Key, row, column, panel.State.ToString(), panel.Message, panel.MapUrl, panel.Refining, panel.Difference, panel.Height, panel.Width, panel.Signed, panel.Flat, panel.Neurons,
        panel.Remarks, panel.CaptionMain, panel.CaptionSub, panel.CaptionModel, panel.Exports);
}
