using Microsoft.AspNetCore.Components;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Web.Components.Ruler;

/// <summary>A search over every layer with a map, also those the ruler has no room for.</summary>
public sealed partial class LayerSearch
{
    private string _text = "";
    private List<Layer> _found = [];
    private IReadOnlyList<Layer>? _searched;

    /// <summary>Shallow to deep.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Layer> Layers { get; set; }

    /// <summary>Those chosen.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Layer> Chosen { get; set; }

    /// <summary>A layer was picked, by name.</summary>
    [Parameter]
    public EventCallback<string> LayerTaken { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_searched != Layers)
        {
            Search();
        }
    }

    private void Typed(ChangeEventArgs change)
    {
        _text = change.Value as string ?? "";
        Search();
    }

    private void Search()
    {
        _searched = Layers;
        _found = [.. Layers.Where(layer => layer.Name.Contains(_text.Trim(), StringComparison.OrdinalIgnoreCase))];
    }
}
