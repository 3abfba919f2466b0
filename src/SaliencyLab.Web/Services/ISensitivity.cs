using SaliencyLab.Saliency.Evaluation.ClassSensitivity;

namespace SaliencyLab.Web.Services;

/// <summary>How much maps depend on the class (R20 §5).</summary>
public interface ISensitivity
{
    /// <summary>
    /// Correlates maps of the best class with those of the worst, on a worker; one score a pair. Fails where a map is no longer held. Never throws
    /// but for cancellation.
    /// </summary>
    Task<Outcome<ClassSensitivityScore[]>> Score(IReadOnlyList<(StoredMap Best, StoredMap Worst)> pairs, CancellationToken cancellation);
}
