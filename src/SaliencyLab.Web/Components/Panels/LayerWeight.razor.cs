using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>A layer's weight with its maps, small.</summary>
public sealed partial class LayerWeight
{
    /// <summary>The layer.</summary>
    [Parameter, EditorRequired]
    public required CombinationLayer Layer { get; set; }

    /// <summary>Its place, shallow to deep.</summary>
    [Parameter, EditorRequired]
    public required int Number { get; set; }
}
