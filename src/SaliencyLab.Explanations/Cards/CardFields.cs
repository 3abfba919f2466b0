using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaliencyLab.Explanations.Cards;

/// <summary>A card as written in a file or a request: any field may be missing. Unknown keys are refused by <see cref="CardReader"/>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CardFields
{
    /// <summary>The keys of a card, as written.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["preset", "resize", "crop", "interpolation", "scale", "mean", "std", "channels", "layout", "labels", "score"];

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

    /// <summary>One a channel; a single number stands for all.</summary>
    public IReadOnlyList<double>? Mean { get; init; }

    /// <summary>One a channel; a single number stands for all.</summary>
    public IReadOnlyList<double>? Std { get; init; }

    /// <summary>RGB, BGR, L or RGBA.</summary>
    public string? Channels { get; init; }

    /// <summary>NCHW or NHWC.</summary>
    public string? Layout { get; init; }

    /// <summary>A list of labels, or (in files beside it) the name of one.</summary>
    public JsonElement? Labels { get; init; }

    /// <summary>Name of the value that holds the scores.</summary>
    public string? Score { get; init; }

    /// <summary>
    /// These fields with the given ones in their place. A preset among the changes takes away the scale, mean, std and channels that were here;
    /// a changed channel order without numbers of its own takes away mean and std unless a preset can give them anew.
    /// </summary>
    public CardFields With(CardFields changes)
    {
        var below = changes.Preset is null ? this : this with { Scale = null, Mean = null, Std = null, Channels = null };
        return new CardFields
        {
            Preset = changes.Preset ?? below.Preset,
            Resize = changes.Resize ?? below.Resize,
            Crop = changes.Crop ?? below.Crop,
            Interpolation = changes.Interpolation ?? below.Interpolation,
            Scale = changes.Scale ?? below.Scale,
            Mean = changes.Mean ?? below.Mean,
            Std = changes.Std ?? below.Std,
            Channels = changes.Channels ?? below.Channels,
            Layout = changes.Layout ?? below.Layout,
            Labels = changes.Labels ?? below.Labels,
            Score = changes.Score ?? below.Score,
        };
    }
}
