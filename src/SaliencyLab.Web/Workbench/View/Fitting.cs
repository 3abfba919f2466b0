using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Makes choices fit a picture and a model: what these don't have goes back to what is suggested, with a sentence about it.</summary>
public static class Fitting
{
    /// <summary>The choices that remain.</summary>
    /// <param name="state">Choices from an address, or those made for another model.</param>
    /// <param name="situation">What is at hand.</param>
    /// <param name="problems">Gets one sentence for each choice that had to go.</param>
    public static WorkbenchState Fit(WorkbenchState state, Situation situation, ICollection<string> problems)
    {
        var session = situation.Session;
        var known = session.Layers.Concat(session.Ruler).Select(layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. Named(state).Where(name => !known.Contains(name)).Distinct()];
        foreach (var name in missing)
        {
            problems.Add($"{session.Model.Name} has no layer '{name}' with a map; the choice is left out.");
        }

        var classes = state.Classes is null ? null : (ValueList<int>)[.. state.Classes.Where(index => index < session.Classes)];
        if (classes?.Count < state.Classes?.Count)
        {
            problems.Add($"{session.Model.Name} has {session.Classes} classes, numbered from 0; a higher number is left out.");
        }

        var combination = state.Combination;
        var fitted = state with
        {
            Classes = classes is { Count: 0 } && state.Classes!.Count > 0 ? null : classes,
            Layer = state.Layer is { } layer && known.Contains(layer) ? layer : null,
            Layers = state.Layers is { } layers ? [.. layers.Where(known.Contains)] : null,
            Combination = combination with
            {
                Weights = [.. combination.Weights.Where(weight => known.Contains(weight.Layer))],
                PutBack = [.. combination.PutBack.Where(known.Contains)],
            },
        };
        if (fitted.Pair is not { } pair || Shown(fitted, situation, pair))
        {
            return fitted;
        }

        problems.Add("The two maps to compare are not both among those shown; pick two by \"Compare with …\" in a panel's menu.");
        return fitted with { Pair = null };
    }

    private static bool Shown(WorkbenchState state, Situation situation, PairChoice pair)
    {
        var view = new ResolvedView(state with { Pair = null }, situation);
        return pair.First != pair.Second && PanelKeys.Find(view, pair.First).Any() && PanelKeys.Find(view, pair.Second).Any();
    }

    private static IEnumerable<string> Named(WorkbenchState state) =>
    [
        .. state.Layer is { } layer ? new[] { layer } : [],
        .. state.Layers ?? [],
        .. state.Combination.Weights.Select(weight => weight.Layer),
        .. state.Combination.PutBack,
    ];
}
