using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Controls;

/// <summary>A picture for a word that stands beside it or in its label; hidden from screen readers.</summary>
public sealed partial class Icon
{
    /// <summary>The drawing, one of MudBlazor's constants.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    /// <summary>Further style classes.</summary>
    [Parameter]
    public string? Class { get; set; }
}
