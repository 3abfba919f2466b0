using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Documents;

namespace SaliencyLab.Web.Components.Pages;

/// <summary>What a method shows, what it costs and when it misleads: its file of docs/methods.</summary>
public sealed partial class MethodPage
{
    private MethodEntry? _entry;
    private MarkupString _text;

    /// <summary>The method's id.</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _entry = MethodCatalogue.Find(Id);
        _text = new MarkupString(_entry is null ? "" : DocumentHtml.OfResource($"methods/{_entry.Id}.md"));
    }
}
