using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>Classes and methods, each with both sides' maps and their difference. The maps are drawn by <c>js/compare</c>, with the panels' own modules.</summary>
public sealed partial class ComparisonGrid(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ModuleHandle<ComparisonGrid> _module = new(browser, "./js/compare/grid.js");
    private ElementReference _root;
    private ComparisonModel? _sent;

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required ComparisonModel Model { get; set; }

    /// <summary>What the first side shows, such as its model's name.</summary>
    [Parameter, EditorRequired]
    public required string NameA { get; set; }

    /// <summary>What the second side shows.</summary>
    [Parameter, EditorRequired]
    public required string NameB { get; set; }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _module.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _module.CreateAsync(_root, this);
        }

        // A render while the module is loading is covered by the first one, which goes on when it is there.
        if (!_module.IsMade || _sent == Model)
        {
            return;
        }

        _sent = Model;
        await _module.UpdateAsync(ComparisonData.Of(Model));
    }

    private static string Score(ClassScore? score) => score is null ? "has no such class" : $"{Wording.Percent(score.Probability)} · logit {Wording.Score(score.Score)}";
}
