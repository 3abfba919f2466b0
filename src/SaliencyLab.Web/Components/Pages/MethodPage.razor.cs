using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Documents;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>What a method, or a step before one, shows, what it costs and when it misleads: its file of docs/methods.</summary>
public sealed partial class MethodPage
{
    private MethodEntry? _entry;
    private StepDocument? _step;
    private MarkupString _text;

    /// <summary>The id of the method or step.</summary>
    [Parameter]
    public required string Id { get; set; }

    private string? Name => _entry?.Name ?? _step?.Name;

    private string? Query => _entry is { } entry ? $"?method={entry.Id}" : _step?.Query;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _entry = MethodCatalogue.Find(Id);
        _step = StepDocument.Find(Id);
        _text = new MarkupString((_entry?.Id ?? _step?.Id) is { } id ? DocumentHtml.OfResource($"methods/{id}.md") : "");
    }
}
