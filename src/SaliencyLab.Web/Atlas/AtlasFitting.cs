using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Atlas;

/// <summary>Makes an atlas's choices fit a picture and a model: what these don't have goes back to what is suggested, with a sentence about it.</summary>
internal static class AtlasFitting
{
    /// <summary>The choices that remain.</summary>
    /// <param name="state">Choices from an address.</param>
    /// <param name="situation">What is at hand.</param>
    /// <param name="problems">Gets one sentence for each choice that had to go.</param>
    public static AtlasState Fit(AtlasState state, Situation situation, ICollection<string> problems)
    {
        var workbench = Fitting.Fit(state.Workbench, situation, problems);
        if (state.Class is not { } index || index < situation.Session.Classes)
        {
            return state with { Workbench = workbench };
        }

        problems.Add($"{situation.Session.Model.Name} has {situation.Session.Classes} classes, numbered from 0, and no class {index}; the first of the workbench is shown.");
        return state with { Workbench = workbench, Class = null };
    }
}
