namespace SaliencyLab.Saliency.Planning;

/// <summary>What a run will cost, known before anything runs. It may turn out less: a constant channel needs no trial.</summary>
/// <param name="Forwards">Forward evaluations of one picture.</param>
/// <param name="Backwards">Backward evaluations of one picture.</param>
public sealed record RunEstimate(int Forwards, int Backwards)
{
    /// <summary>Both together.</summary>
    public int Evaluations => Forwards + Backwards;
}
