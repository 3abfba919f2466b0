using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Comparison;

/// <summary>Makes a comparison's choices fit its pictures and models: what these don't have goes back to what is suggested, with a sentence about it.</summary>
internal static class ComparisonFitting
{
    /// <summary>The choices that remain.</summary>
    /// <param name="state">Choices from an address, or those made for other models.</param>
    /// <param name="a">What the first side has at hand.</param>
    /// <param name="b">What the second side has at hand.</param>
    /// <param name="problems">Gets one sentence for each choice that had to go.</param>
    public static ComparisonState Fit(ComparisonState state, Situation a, Situation b, ICollection<string> problems)
    {
        var second = Fitting.Fit(state.Of(Side.B), b, problems);
        return state with
        {
            Workbench = Fitting.Fit(state.Workbench, a, problems),
            Other = state.Other with { Layer = second.Layer, Classes = second.Classes ?? [] },
        };
    }
}
