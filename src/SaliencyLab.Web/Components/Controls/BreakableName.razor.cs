using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace SaliencyLab.Web.Components.Controls;

/// <summary>A name in code, such as "conv3x3_depthwise" or "layer4.1": a line that is too short breaks behind its underscores, dots and slashes.</summary>
public sealed partial class BreakableName
{
    /// <summary>The name.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    private string[] Parts => Joint.Split(Name);

    [GeneratedRegex("(?<=[_./])(?=.)")]
    private static partial Regex Joint { get; }
}
