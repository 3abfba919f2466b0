using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Atlas;

namespace SaliencyLab.Web.Components.Atlas;

/// <summary>What is computed and a way to stop it; what the wall has cost once it is there.</summary>
public sealed partial class AtlasWork
{
    /// <summary>The page's atlas.</summary>
    [Parameter, EditorRequired]
    public required AtlasSession Session { get; set; }
}
