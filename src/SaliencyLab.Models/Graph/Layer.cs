namespace SaliencyLab.Models.Graph;

/// <summary>A place in a network where maps can be computed, for one input shape.</summary>
public sealed record Layer
{
    /// <summary>Module path as the model's author wrote it ("layer4.1"), the value's name where there is none, or "input".</summary>
    public required string Name { get; init; }

    /// <summary>The value to tap: the last one computed inside the module.</summary>
    public required string Value { get; init; }

    /// <summary>Operator that computes the value; "" for the input.</summary>
    public required string Operator { get; init; }

    /// <summary>The value's shape as the network computes it (a batch of one, or the file's fixed batch).</summary>
    public required IReadOnlyList<long> Shape { get; init; }

    /// <summary>Channels K of the map's layer.</summary>
    public required int Channels { get; init; }

    /// <summary>Rows of a map.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of a map.</summary>
    public required int Width { get; init; }

    /// <summary>Position in the order of computation, for sorting from shallow to deep.</summary>
    public required int Position { get; init; }

    /// <summary>Whether it is the network's input.</summary>
    public bool IsInput => Position < 0;

    /// <summary>Whether METHODS §3 recommends it.</summary>
    public bool Recommended { get; init; }
}
