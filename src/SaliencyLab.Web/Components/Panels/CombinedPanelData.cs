namespace SaliencyLab.Web.Components.Panels;

/// <summary>A combined panel as the module takes it: without a map, which is mixed there.</summary>
internal sealed record CombinedPanelData(
    string Key, int Row, int Column, string State, string? Message, bool Signed, bool Flat,
    IReadOnlyList<string> Remarks, string CaptionMain, string CaptionSub, string CaptionModel, PanelExports? Exports)
{
    /// <summary>From a panel and its place.</summary>
    public static CombinedPanelData Of(PanelModel panel, int row, int column) => new(
        panel.Key, row, column, panel.State.ToString(), panel.Message, Signed: false, Flat: false,
        panel.Remarks, panel.CaptionMain, panel.CaptionSub, panel.CaptionModel, panel.Exports);
}
