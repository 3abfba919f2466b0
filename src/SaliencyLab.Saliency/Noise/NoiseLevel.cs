namespace SaliencyLab.Saliency.Noise;

/// <summary>The standard deviation σ of noise: a share of the input's range, or absolute.</summary>
public abstract record NoiseLevel
{
    private NoiseLevel()
    {
    }

    /// <summary>σ in the units of the network's input.</summary>
    /// <param name="range">Largest minus smallest value of the input.</param>
    public abstract double Deviation(double range);

    /// <summary>σ = share · (max x − min x).</summary>
    public sealed record OfRange(double Share) : NoiseLevel
    {
        /// <inheritdoc/>
        public override double Deviation(double range) => Share * range;
    }

    /// <summary>σ in normalised units.</summary>
    public sealed record Absolute(double Sigma) : NoiseLevel
    {
        /// <inheritdoc/>
        public override double Deviation(double range) => Sigma;
    }
}
