namespace SaliencyLab.Saliency;

/// <summary>
/// The meta-learning step of order 1 (R20 §5) before a map: θ′ = θ − ε ∇_θ CE(Φ_θ(x), c), over the scores before softmax, then the map on Φ_θ′.
/// A network with one score has no second class to compare with: there CE is −log σ(S), the score's sigmoid being the probability.
/// </summary>
/// <param name="Epsilon">ε, 0 to <see cref="Largest"/>.</param>
/// <param name="Negate">Steps the other way, θ + ε ∇_θ CE: adversarial evidence.</param>
public sealed record MetaStep(double Epsilon = MetaStep.Default, bool Negate = false)
{
    /// <summary>ε where none is given.</summary>
    public const double Default = 2.5e-3;

    /// <summary>Largest ε.</summary>
    public const double Largest = 1;
}
