using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Atlas;

/// <summary>The wall as the module takes it.</summary>
internal sealed record AtlasWallData(PanelPicture Picture, IReadOnlyList<PanelData> Cells, string Scale, DisplaySettingsData Display)
{
    /// <summary>From a model and the choices of how it is shown.</summary>
    public static AtlasWallData Of(AtlasModel model, AtlasScale scale, DisplaySettings display) => new(
        model.Picture,
        [.. model.Cells.Select((cell, place) => PanelData.Of(cell, place / model.Columns.Count, place % model.Columns.Count))],
        scale.ToString(),
        DisplaySettingsData.Of(display));
}
