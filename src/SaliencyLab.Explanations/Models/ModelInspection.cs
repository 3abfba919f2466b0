using System.Text.Json.Nodes;

namespace SaliencyLab.Explanations.Models;

/// <summary>What <c>inspect --json</c> and <c>GET /api/models/{id}</c> say about a model (property names in camel case).</summary>
public sealed record ModelInspection
{
    /// <summary>The name a person gave the file.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>"ONNX".</summary>
    public required string Format { get; init; }

    /// <summary>"opset 17".</summary>
    public required string Version { get; init; }

    /// <summary>Program that wrote the file; "" where the file does not say.</summary>
    public required string Producer { get; init; }

    /// <summary>Elements in all weights.</summary>
    public required long Parameters { get; init; }

    /// <summary>Whether it can be explained; if not, <see cref="Problems"/> says why.</summary>
    public required bool Runnable { get; init; }

    /// <summary>Everything a caller of the file must give.</summary>
    public required IReadOnlyList<InspectedInput> Inputs { get; init; }

    /// <summary>What the picture input takes; null where there is none.</summary>
    public InspectedPicture? Picture { get; init; }

    /// <summary>Number of scores; null where unknown.</summary>
    public int? Classes { get; init; }

    /// <summary>Name of the value that holds the scores; null where there is none.</summary>
    public string? Score { get; init; }

    /// <summary>"scores", "softmax", "log-softmax" or "sigmoid": what the file does with the scores in the end.</summary>
    public string? Ending { get; init; }

    /// <summary>Layers that maps can be computed at, shallow to deep.</summary>
    public IReadOnlyList<InspectedLayer> Layers { get; init; } = [];

    /// <summary>Name of the deepest layer whose gradient differs between positions, the first one shown; null where unknown.</summary>
    public string? Deepest { get; init; }

    /// <summary>Why it can't be explained, each with its remedy; empty for most.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Things a person should know, each with its remedy; empty for most.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>The card without its labels.</summary>
    public required JsonObject Card { get; init; }

    /// <summary>Number of labels.</summary>
    public required int Labels { get; init; }
}
