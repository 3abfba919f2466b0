namespace SaliencyLab.Saliency.Planning;

/// <summary>What a run gave.</summary>
/// <param name="Maps">One a request, in the requests' order.</param>
/// <param name="Scores">All scores of the clean input, before softmax.</param>
/// <param name="Forwards">Forward evaluations of one picture.</param>
/// <param name="Backwards">Backward evaluations of one picture.</param>
public sealed record RunResult(IReadOnlyList<SaliencyMap> Maps, float[] Scores, int Forwards, int Backwards);
