namespace SaliencyLab.Models.Import;

/// <summary>What a model file may cost before it is refused.</summary>
public sealed record ImportLimits
{
    /// <summary>Largest file in bytes, external data included. Default 1 GB.</summary>
    public long FileBytes { get; init; } = 1L << 30;

    /// <summary>Largest sum of all weights in memory, in bytes. Default 2 GB.</summary>
    public long WeightBytes { get; init; } = 2L << 30;

    /// <summary>Most nodes, inner bodies included. Default 100,000.</summary>
    public int Nodes { get; init; } = 100_000;

    /// <summary>Most bytes of names, attributes and other things that are not weights. Default 64 MB.</summary>
    public long DescriptionBytes { get; init; } = 64L << 20;
}
