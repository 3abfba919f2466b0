using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>A few exclusive choices side by side.</summary>
public sealed partial class Segments
{
    /// <summary>What is chosen, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The radio group's name, unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The choices.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SegmentOption> Options { get; set; }

    /// <summary>The attribute by which the module finds the buttons.</summary>
    [Parameter, EditorRequired]
    public required string Attribute { get; set; }

    /// <summary>That attribute's value.</summary>
    [Parameter]
    public string Value { get; set; } = "";

    private Dictionary<string, object> Marking => new() { [Attribute] = Value };
}
