namespace SaliencyLab.Explanations.Requests;

/// <summary>What one request may ask for.</summary>
public static class RequestLimits
{
    /// <summary>Characters of a request document.</summary>
    public const int Characters = 4_000_000;

    /// <summary>Maps.</summary>
    public const int Maps = 512;

    /// <summary>Layers in one combination.</summary>
    public const int CombinedLayers = 64;

    /// <summary>Noisy copies, summed over entries and their classes.</summary>
    public const int Samples = 16_384;

    /// <summary>Forward and backward evaluations of the network, all maps together.</summary>
    public const int Evaluations = 65_536;

    /// <summary>Values of all maps together.</summary>
    public const long Values = 64L << 20;
}
