using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>A panel's map over its picture without a script: the crop, opacity one half, the map's own range (the choices of a first view).</summary>
public sealed partial class PanelStill
{
    private string? _heatmap;

    /// <summary>The panel.</summary>
    [Parameter, EditorRequired]
    public required PanelModel Panel { get; set; }

    /// <summary>The picture below.</summary>
    [Parameter, EditorRequired]
    public required PanelPicture Picture { get; set; }

    [Inject]
    private IStills Stills { get; set; } = null!;

    private string Place => Picture.Crop is var crop ? string.Create(
        CultureInfo.InvariantCulture,
        $"left: {-100 * crop.Left / crop.Width:F3}%; top: {-100 * crop.Top / crop.Height:F3}%; width: {100 * Picture.Width / crop.Width:F3}%; height: {100 * Picture.Height / crop.Height:F3}%") : "";

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (Panel is { State: PanelState.Ready, Flat: false, Exports.Heatmap: { } address })
        {
            _heatmap = await Stills.Of(address);
        }
    }
}
