using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Explanations.Cards;

/// <summary>CONTRACT's card, complete: every field has a value (defaults filled in from the preset and the network's input).</summary>
public sealed record ModelCard
{
    /// <summary>"imagenet", "half", "unit", "raw", "caffe", or null where the numbers are the user's own.</summary>
    public string? Preset { get; init; }

    /// <summary>Resize, crop, interpolation, scale, mean, std and channels.</summary>
    public required PreprocessingSteps Preprocessing { get; init; }

    /// <summary>"NCHW" or "NHWC"; null: read off the file.</summary>
    public string? Layout { get; init; }

    /// <summary>One label a class; empty: classes are called by number.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Value that holds the scores; null: found by itself.</summary>
    public string? Score { get; init; }
}
