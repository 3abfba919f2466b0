using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>What the maps shown have cost.</summary>
/// <param name="Forwards">Forward evaluations of one picture.</param>
/// <param name="Backwards">Backward evaluations of one picture.</param>
/// <param name="Seconds">Time on the workers.</param>
public sealed record RunCost(int Forwards, int Backwards, double Seconds)
{
    /// <summary>The sum over results; null where there is none.</summary>
    public static RunCost? Of(IEnumerable<ExplanationResult> results)
    {
        var manifests = results.Select(result => result.Manifest).ToList();
        return manifests.Count == 0
            ? null
            : new RunCost(manifests.Sum(part => part.Forwards), manifests.Sum(part => part.Backwards), manifests.Sum(part => part.Seconds));
    }
}
