using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Web.Comparison;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>What both models see, beside each other: the highest classes of either, those explained, and a search over all.</summary>
public sealed partial class ComparedScores
{
    private const int Shown = 5;
    private MatchedClasses? _searched;
    private IReadOnlyList<ClassScore> _ranked = [];
    private IReadOnlyList<ClassScore> _explained = [];

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required ComparisonView View { get; set; }

    /// <summary>A class was picked, by its number among the classes of both.</summary>
    [Parameter]
    public EventCallback<int> Toggled { get; set; }

    /// <summary>The top classes of either model, and below them those explained that are not among these.</summary>
    private IEnumerable<MatchedClass> Lines
    {
        get
        {
            var top = Enum.GetValues<Side>().SelectMany(side => View.Of(side).Situation.Scores.Classes.Take(Shown).Select(score => (side, score.Index))).ToHashSet();
            var lines = View.Classes.Ranked.Where(matched => Enum.GetValues<Side>().Any(side => matched.Of(side) is { } score && top.Contains((side, score.Index)))).ToList();
            return [.. lines, .. View.Explained.Except(lines)];
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_searched != View.Classes)
        {
            _searched = View.Classes;
            _ranked = [.. View.Classes.Ranked.Select(Searched)];
        }

        _explained = [.. View.Explained.Select(Searched)];
    }

    /// <summary>A class of both as one that is searched for.</summary>
    private static ClassScore Searched(MatchedClass matched) => (matched.A ?? matched.B)! with { Index = matched.Number, Probability = matched.Highest };

    private static string Describe(MatchedClass matched) => $"{matched.Label}: A {Describe(matched.A)}, B {Describe(matched.B)}";

    private static string Describe(ClassScore? score) => score is null ? "has no such class" : Wording.Percent(score.Probability);

    private string Width(MatchedClass matched, Side side) => string.Create(
        CultureInfo.InvariantCulture, $"{(View.Classes.Ranked[0].Highest is > 0 and var most ? 100 * (matched.Of(side)?.Probability ?? 0) / most : 0):F1}%");
}
