using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Fakes;

/// <summary>Scores that fall from pair to pair: 1, 0.9, 0.8 …</summary>
internal sealed class FakeSensitivity : ISensitivity
{
    public List<IReadOnlyList<(StoredMap Best, StoredMap Worst)>> Asked { get; } = [];

    public Failure? Failure { get; set; }

    public Task<Outcome<ClassSensitivityScore[]>> Score(IReadOnlyList<(StoredMap Best, StoredMap Worst)> pairs, CancellationToken cancellation)
    {
        Asked.Add(pairs);
        Outcome<ClassSensitivityScore[]> outcome = Failure is { } failure ? failure : pairs.Select((_, place) => new ClassSensitivityScore(1 - (place / 10.0), 1 - (place / 20.0), "")).ToArray();
        return Task.FromResult(outcome);
    }
}
