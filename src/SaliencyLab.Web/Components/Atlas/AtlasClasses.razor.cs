using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Atlas;

/// <summary>The class to explain: those with the highest scores, all others by search.</summary>
public sealed partial class AtlasClasses
{
    private const int Most = 12;
    private string _text = "";

    /// <summary>What the button's <c>popovertarget</c> names.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The page's atlas.</summary>
    [Parameter, EditorRequired]
    public required AtlasSession Session { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required AtlasView View { get; set; }

    private ClassNames Names => new(View.Situation.Scores.Classes);

    private IReadOnlyList<ClassScore> Found => [.. ClassSearcher.Find(View.Situation.Scores.Classes, _text).Take(Most)];

    private void Typed(ChangeEventArgs change) => _text = change.Value as string ?? "";

    private void Take(int index)
    {
        _text = "";
        Session.Choose(state => state with { Class = index });
    }
}
