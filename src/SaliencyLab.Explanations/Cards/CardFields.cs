using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaliencyLab.Explanations.Cards;

/// <summary>A card as written in a file or a request: any field may be missing. Unknown keys are refused by the reader.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CardFields
{
    /// <summary>Name of a preset for scale, mean, std and channels.</summary>
    public string? Preset { get; init; }

    /// <summary>Short side, or [height, width].</summary>
    public JsonElement? Resize { get; init; }

    /// <summary>A number for a square, or [height, width].</summary>
    public JsonElement? Crop { get; init; }

    /// <summary>bilinear or bicubic.</summary>
    public string? Interpolation { get; init; }

    /// <summary>Factor on v / 255.</summary>
    public double? Scale { get; init; }

    /// <summary>One a channel.</summary>
    public IReadOnlyList<double>? Mean { get; init; }

    /// <summary>One a channel.</summary>
    public IReadOnlyList<double>? Std { get; init; }

    /// <summary>RGB, BGR, L or RGBA.</summary>
    public string? Channels { get; init; }

    /// <summary>NCHW or NHWC.</summary>
    public string? Layout { get; init; }

    /// <summary>A list of labels, or (in files beside it) the name of one.</summary>
    public JsonElement? Labels { get; init; }

    /// <summary>Name of the value that holds the scores.</summary>
    public string? Score { get; init; }
}
