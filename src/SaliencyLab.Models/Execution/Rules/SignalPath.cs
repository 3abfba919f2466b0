using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Programs;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>The part of a network that lies between some values and the scores: what a signal passes on its way back to them.</summary>
internal sealed class SignalPath
{
    private readonly HashSet<int> _reached;

    /// <summary>Finds it.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="taps">Slots of the values.</param>
    public SignalPath(ShapePlan plan, IEnumerable<int> taps)
    {
        _reached = [.. taps];
        var steps = new List<Step>();
        foreach (var step in plan.Steps)
        {
            if (step.Inputs.Any(_reached.Contains))
            {
                steps.Add(step);
                _reached.UnionWith(step.Outputs.Where(slot => slot >= 0));
            }
        }

        Steps = steps;
    }

    /// <summary>The steps, in the order of computation.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>Whether a value is, or depends on, one of the values.</summary>
    public bool Reaches(int slot) => _reached.Contains(slot);
}
