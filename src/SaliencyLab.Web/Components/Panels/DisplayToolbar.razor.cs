using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>The controls under the grid. They act in the browser at once; the page hears when one is let go.</summary>
public sealed partial class DisplayToolbar(IJSRuntime browser) : IAsyncDisposable
{
    private static readonly IReadOnlyList<SegmentOption> _modes = [new("Overlay", "Overlay"), new("Heatmap", "Heatmap"), new("Original", "Original")];
    private static readonly IReadOnlyList<SegmentOption> _pixels = [new("Smooth", "Smooth"), new("True", "True")];
    private static readonly IReadOnlyList<SegmentOption> _scales = [new("Each", "Each"), new("Shared", "Shared")];

    private readonly ModuleHandle<DisplayToolbar> _module = new(browser, "./js/panels/toolbar.js");
    private ElementReference _root;
    private DisplaySettings? _known;

    /// <summary>The settings in force; a new value (undo, an opened address) moves the controls and the maps.</summary>
    [Parameter, EditorRequired]
    public required DisplaySettings Settings { get; set; }

    /// <summary>A control was let go.</summary>
    [Parameter]
    public EventCallback<DisplaySettings> SettingsChanged { get; set; }

    /// <summary>The download button was pressed; without a receiver there is no button.</summary>
    [Parameter]
    public EventCallback ExportRequested { get; set; }

    /// <summary>The module tells the settings when a control is let go.</summary>
    [JSInvokable]
    public async Task Choose(DisplaySettingsData settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Read() is { } read)
        {
            _known = read;
            await SettingsChanged.InvokeAsync(read);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _module.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _module.CreateAsync(_root, this);
        }

        // What the browser told is not sent back: the user may have moved on since.
        if (_module.IsMade && _known != Settings)
        {
            _known = Settings;
            await _module.UpdateAsync(DisplaySettingsData.Of(Settings));
        }
    }
}
