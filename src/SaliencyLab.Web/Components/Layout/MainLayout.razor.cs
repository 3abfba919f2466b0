using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace SaliencyLab.Web.Components.Layout;

/// <summary>What every page has: the theme, and room for dialogs and short notes.</summary>
public sealed partial class MainLayout : IDisposable
{
    private DotNetObjectReference<MainLayout>? _reference;

    /// <summary>Whether the dark theme is on.</summary>
    public bool Dark { get; private set; }

    /// <summary>The theme that <see cref="SwitchTheme"/> leads to, as its button says.</summary>
    public string OtherTheme => Dark ? "Light theme" : "Dark theme";

    /// <summary>Icon of that button.</summary>
    public string OtherThemeIcon => Dark ? Icons.Material.Outlined.LightMode : Icons.Material.Outlined.DarkMode;

    /// <summary>The request that its page is being sent for, which opens no dialog; null once that is alive in the browser.</summary>
    [CascadingParameter]
    public HttpContext? Sending { get; set; }

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    /// <summary>Switches the theme; the browser remembers it.</summary>
    public async Task SwitchTheme()
    {
        Dark = !Dark;
        await Scripts.InvokeVoidAsync("saliencyLabTheme.choose", Dark ? "dark" : "light");
        StateHasChanged();
    }

    /// <summary>The system's theme changed and nothing else was chosen; called by js/theme.js.</summary>
    [JSInvokable]
    public void ThemeFollowed(bool dark)
    {
        Dark = dark;
        StateHasChanged();
    }

    /// <inheritdoc />
    public void Dispose() => _reference?.Dispose();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _reference = DotNetObjectReference.Create(this);
            Dark = await Scripts.InvokeAsync<bool>("saliencyLabTheme.listen", _reference);
            StateHasChanged();
        }
    }
}
