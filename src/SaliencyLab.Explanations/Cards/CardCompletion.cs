using System.Globalization;
using System.Text.Json;
using SaliencyLab.Explanations.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Explanations.Cards;

/// <summary>
/// Fills in what a card leaves open. Without preset and numbers: imagenet. Crop: the size of the network's input, 224 where that is free (or the
/// exact size that the card resizes to). Resize: the crop's long side · 256 / 224. Channels: from the network (1: L, 4: RGBA), else the preset's.
/// </summary>
public static class CardCompletion
{
    private const int DefaultSide = 224;
    private const int MaximumSide = 4096;
    private const double LargestNumber = 1e6;

    /// <summary>Completes and checks a card.</summary>
    /// <param name="fields">As written.</param>
    /// <param name="size">What the network's picture input fixes.</param>
    /// <param name="labels">The labels, already read; null: those written in the card itself.</param>
    /// <exception cref="RequestException">A field is wrong or does not go with the network; the key begins with "card.".</exception>
    public static ModelCard Complete(CardFields fields, PictureSize size, IReadOnlyList<string>? labels)
    {
        var preset = Preset(fields.Preset);
        var channels = Channels(fields.Channels, preset, size.Channels);
        var count = Count(channels);
        var crop = Crop(fields, size);
        var (shortSide, exact) = Resize(fields.Resize, crop);
        var scale = Within(fields.Scale ?? preset.Scale, "card.scale");
        if (scale <= 0)
        {
            throw new RequestException("card.scale", $"card.scale: must be above 0, not {Shown(scale)}.");
        }

        var mean = PerChannel(fields.Mean ?? preset.Mean(channels), count, "card.mean");
        var std = PerChannel(fields.Std ?? preset.Std(channels), count, "card.std");
        if (std.Any(value => value <= 0))
        {
            throw new RequestException("card.std", "card.std: every value must be above 0.");
        }

        return new ModelCard
        {
            Preset = CardPresets.All.FirstOrDefault(known => known.Scale == scale && (count != 3 || known.Channels == channels)
                && known.Mean(channels).SequenceEqual(mean) && known.Std(channels).SequenceEqual(std))?.Name,
            Preprocessing = new PreprocessingSteps
            {
                ShortSide = shortSide,
                ResizeTo = exact,
                Crop = crop,
                Interpolation = ReadInterpolation(fields.Interpolation),
                Scale = (float)scale,
                Mean = [.. mean.Select(value => (float)value)],
                Std = [.. std.Select(value => (float)value)],
                Channels = channels,
            },
            Layout = Layout(fields.Layout),
            Labels = labels ?? Labels(fields.Labels),
            Score = fields.Score,
        };
    }

    private static CardPreset Preset(string? name) => name is null
        ? CardPresets.ImageNet
        : CardPresets.Find(name) ?? throw Unknown("card.preset", name, [.. CardPresets.All.Select(preset => preset.Name)]);

    private static ChannelOrder Channels(string? written, CardPreset preset, int? taken)
    {
        if (written is null)
        {
            return taken switch { 1 => ChannelOrder.L, 4 => ChannelOrder.Rgba, _ => preset.Channels };
        }

        var order = written.ToUpperInvariant() switch
        {
            "RGB" => ChannelOrder.Rgb,
            "BGR" => ChannelOrder.Bgr,
            "L" => ChannelOrder.L,
            "RGBA" => ChannelOrder.Rgba,
            _ => throw Unknown("card.channels", written, ["RGB", "BGR", "L", "RGBA"]),
        };
        return taken is null || taken == Count(order)
            ? order
            : throw new RequestException("card.channels", $"card.channels: {written} has {Count(order)} channels, and the network takes {taken}.");
    }

    private static int Count(ChannelOrder order) => order switch { ChannelOrder.L => 1, ChannelOrder.Rgba => 4, _ => 3 };

    private static (int Height, int Width) Crop(CardFields fields, PictureSize size)
    {
        if (fields.Crop is not { } written)
        {
            var (height, width) = fields.Resize is { ValueKind: JsonValueKind.Array } exact ? Pair(new JsonPart("card.resize", exact)) : (DefaultSide, DefaultSide);
            return (size.Height ?? height, size.Width ?? width);
        }

        var part = new JsonPart("card.crop", written);
        var crop = written.ValueKind == JsonValueKind.Array ? Pair(part) : (Side(part), Side(part));
        return (size.Height is null || size.Height == crop.Item1) && (size.Width is null || size.Width == crop.Item2)
            ? crop
            : throw new RequestException(
                "card.crop",
                $"card.crop: {crop.Item1} × {crop.Item2} is not what the network takes, {size.Height?.ToString(CultureInfo.InvariantCulture) ?? "any"} × {size.Width?.ToString(CultureInfo.InvariantCulture) ?? "any"}. Leave crop out to get that.");
    }

    private static (int? ShortSide, (int Height, int Width)? Exact) Resize(JsonElement? written, (int Height, int Width) crop)
    {
        if (written is not { } value)
        {
            return ((int)Math.Round(Math.Max(crop.Height, crop.Width) * 256.0 / 224), null);
        }

        var part = new JsonPart("card.resize", value);
        return value.ValueKind == JsonValueKind.Array ? (null, Pair(part)) : (Side(part), null);
    }

    private static (int Height, int Width) Pair(JsonPart part)
    {
        var sides = part.Entries();
        return sides.Count == 2 ? (Side(sides[0]), Side(sides[1])) : throw part.Wrong("must be one number or [height, width]");
    }

    private static int Side(JsonPart part) =>
        part.Value.ValueKind == JsonValueKind.Number && part.Value.TryGetInt32(out var side) && side is >= 1 and <= MaximumSide
            ? side
            : throw part.Wrong($"must be a whole number of pixels from 1 to {MaximumSide}");

    private static Interpolation ReadInterpolation(string? written) => written?.ToUpperInvariant() switch
    {
        null or "BILINEAR" => Interpolation.Bilinear,
        "BICUBIC" => Interpolation.Bicubic,
        _ => throw Unknown("card.interpolation", written, ["bilinear", "bicubic"]),
    };

    private static string? Layout(string? written) => written?.ToUpperInvariant() switch
    {
        null => null,
        "NCHW" => "NCHW",
        "NHWC" => "NHWC",
        _ => throw Unknown("card.layout", written, ["NCHW", "NHWC"]),
    };

    private static IReadOnlyList<string> Labels(JsonElement? written) => written switch
    {
        null => [],
        { ValueKind: JsonValueKind.String } text => throw new RequestException("card.labels", $"card.labels: the file \"{text.GetString()}\" was not given along. Write the labels as a list, or give the file."),
        { } json => LabelsReader.Read(json, "card.labels"),
    };

    private static double[] PerChannel(IReadOnlyList<double> values, int count, string key)
    {
        if (values.Count != count && values.Count != 1)
        {
            throw new RequestException(key, $"{key}: has {values.Count} values, and the picture {count} channels.");
        }

        return [.. Enumerable.Range(0, count).Select(channel => Within(values[values.Count == 1 ? 0 : channel], key))];
    }

    private static double Within(double value, string key) => Math.Abs(value) <= LargestNumber
        ? value
        : throw new RequestException(key, $"{key}: {Shown(value)} is outside ±{LargestNumber:N0}.");

    private static string Shown(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static RequestException Unknown(string key, string written, IReadOnlyList<string> known) =>
        new(key, $"{key}: there is no \"{written}\". {Suggestions.For(written, known)}");
}
