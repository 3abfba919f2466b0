using Microsoft.AspNetCore.Components;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.View;

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

    /// <summary>What it will cost as it is chosen, or would be; null for one of few passes.</summary>
    [Parameter]
    public MethodCost? Cost { get; set; }

    /// <summary>Why it can't have a map as the choices are; null: it can.</summary>
    [Parameter]
    public string? Unfit { get; set; }

    /// <summary>The popup with its options; null: it has none.</summary>
    [Parameter]
    public string? OptionsId { get; set; }

    /// <summary>It was clicked.</summary>
    [Parameter]
    public EventCallback Toggled { get; set; }

    private string Title => Unfit is not null ? Unfit : Cost is null ? Entry.Summary : $"{Entry.Summary} Takes {Cost.Words}.";
}
