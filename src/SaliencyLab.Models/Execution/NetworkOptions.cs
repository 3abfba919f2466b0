namespace SaliencyLab.Models.Execution;

/// <summary>What a card may say where the file does not, and what a run may cost.</summary>
public sealed record NetworkOptions
{
    /// <summary>Name of the value that holds the scores; null: found by itself.</summary>
    public string? Score { get; init; }

    /// <summary>Where the channels are; null: read off the input's shape.</summary>
    public PictureLayout? Layout { get; init; }

    /// <summary>Most bytes that the values of one run may take together before the network is refused. Default 4 GB.</summary>
    public long MemoryBytes { get; init; } = 4L << 30;
}
