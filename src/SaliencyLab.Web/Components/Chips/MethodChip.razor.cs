using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Web.Components.Chips;

/// <summary>One method: a click adds its column or takes it away.</summary>
public sealed partial class MethodChip
{
    /// <summary>The method.</summary>
    [Parameter, EditorRequired]
    public required MethodEntry Entry { get; set; }

    /// <summary>Whether it has a column.</summary>
    [Parameter]
    public bool Chosen { get; set; }

    /// <summary>The popup with its options; null: it has none.</summary>
    [Parameter]
    public string? OptionsId { get; set; }

    /// <summary>It was clicked.</summary>
    [Parameter]
    public EventCallback Toggled { get; set; }
}
