using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Explaining;

/// <summary>Class sensitivity for a circuit's owner.</summary>
internal sealed class CircuitSensitivity(SensitivityService sensitivity, CircuitOwner owner) : ISensitivity
{
    /// <inheritdoc />
    public Task<Outcome<ClassSensitivityScore[]>> Score(IReadOnlyList<(StoredMap Best, StoredMap Worst)> pairs, CancellationToken cancellation) =>
        sensitivity.Score(owner.Value, pairs, cancellation);
}
