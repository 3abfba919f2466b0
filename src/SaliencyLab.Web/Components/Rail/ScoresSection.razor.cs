using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Rail;

/// <summary>What the model sees: the classes with the highest scores, those explained, and a search over all.</summary>
public sealed partial class ScoresSection
{
    private const int Shown = 5;

    /// <summary>The page's workbench.</summary>
    [Parameter, EditorRequired]
    public required WorkbenchSession Session { get; set; }

    private Task Toggle(int index) => Session.Choose(state => state with
    {
        Classes = ClassChoice.Toggle([.. Session.View!.Classes.Select(score => score.Index)], index),
    });

    /// <summary>The top classes, and below them those explained that are not among these.</summary>
    private static IEnumerable<ClassScore> Lines(ResolvedView view)
    {
        var top = view.Situation.Scores.Classes.Take(Shown).ToList();
        return [.. top, .. view.Classes.Where(score => !top.Contains(score))];
    }

    private static bool IsExplained(ResolvedView view, ClassScore score) => view.Classes.Any(explained => explained.Index == score.Index);

    private static string Width(IReadOnlyList<ClassScore> ranked, ClassScore score) => string.Create(
        CultureInfo.InvariantCulture, $"{(ranked[0].Probability > 0 ? 94 * score.Probability / ranked.Max(other => other.Probability) : 0):F1}%");
}
