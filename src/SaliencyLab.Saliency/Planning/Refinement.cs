namespace SaliencyLab.Saliency.Planning;

/// <summary>Maps of a run after some of their noisy copies, while more come.</summary>
/// <param name="Samples">Copies so far.</param>
/// <param name="Of">Copies asked for.</param>
/// <param name="Maps">All maps that these copies serve.</param>
/// <param name="Scores">All scores of the clean input, before softmax.</param>
/// <param name="Forwards">Forward evaluations of one picture that a request of as many samples would take.</param>
/// <param name="Backwards">Backward evaluations likewise.</param>
public sealed record Refinement(int Samples, int Of, IReadOnlyList<RefinedMap> Maps, float[] Scores, int Forwards, int Backwards)
{
    /// <summary>The largest standard error among the maps; null while there is none.</summary>
    public double? StandardError => Maps.Max(refined => refined.Map.StandardError);
}
