using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SaliencyLab.Web.Components.Layout;

/// <summary>What every page has: the theme, and room for dialogs and short notes.</summary>
public sealed partial class MainLayout
{
    private bool _dark;

    /// <summary>Whether the dark theme is on.</summary>
    public bool Dark => _dark;

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    /// <summary>Switches the theme; the browser remembers it.</summary>
    public async Task SwitchTheme()
    {
        _dark = !_dark;
        await Scripts.InvokeVoidAsync("saliencyLabTheme.choose", _dark ? "dark" : "light");
        StateHasChanged();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _dark = await Scripts.InvokeAsync<bool>("saliencyLabTheme.isDark");
            StateHasChanged();
        }
    }
}
