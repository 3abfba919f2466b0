using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>What every page that explains pictures has: this browser's pictures and models, the engine, its address and its scripts.</summary>
public abstract class LabPage : ComponentBase, IAsyncDisposable
{
    [Inject]
    private protected IPictureLibrary Pictures { get; private set; } = null!;

    [Inject]
    private protected IModelLibrary Models { get; private set; } = null!;

    [Inject]
    private protected IExplanations Explanations { get; private set; } = null!;

    [Inject]
    private protected NavigationManager Navigation { get; private set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    /// <summary>The page's scripts; there from <see cref="OnInitialized"/> on.</summary>
    private protected PageScripts Scripts { get; private set; } = null!;

    /// <summary>The query of the address that the page was opened with.</summary>
    private protected string Query => new Uri(Navigation.Uri).Query;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        End();
        await Scripts.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Scripts = new PageScripts(Browser);

    /// <summary>Ends what the page has running.</summary>
    private protected abstract void End();
}
