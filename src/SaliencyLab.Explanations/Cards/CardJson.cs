using System.Globalization;
using System.Text.Json.Nodes;
using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Explanations.Cards;

/// <summary>A complete card as JSON, in the keys that <see cref="CardReader"/> reads.</summary>
public static class CardJson
{
    /// <summary>Every field but the labels, of which there may be thousands.</summary>
    public static JsonObject Write(ModelCard card)
    {
        var steps = card.Preprocessing;
        var json = new JsonObject();
        if (card.Preset is not null)
        {
            json["preset"] = card.Preset;
        }

        if (steps.ResizeTo is { } exact)
        {
            json["resize"] = new JsonArray(exact.Height, exact.Width);
        }
        else if (steps.ShortSide is { } side)
        {
            json["resize"] = side;
        }

        if (steps.Crop is { } crop)
        {
            json["crop"] = crop.Height == crop.Width ? crop.Height : new JsonArray(crop.Height, crop.Width);
        }

        json["interpolation"] = steps.Interpolation == Interpolation.Bicubic ? "bicubic" : "bilinear";
        json["scale"] = Number(steps.Scale);
        json["mean"] = new JsonArray([.. steps.Mean.Select(Number)]);
        json["std"] = new JsonArray([.. steps.Std.Select(Number)]);
        json["channels"] = steps.Channels.ToString().ToUpperInvariant();
        if (card.Layout is not null)
        {
            json["layout"] = card.Layout;
        }

        if (card.Score is not null)
        {
            json["score"] = card.Score;
        }

        return json;
    }

    /// <summary>Every field, labels as a list: a file of its own.</summary>
    public static JsonObject WriteWithLabels(ModelCard card)
    {
        var json = Write(card);
        if (card.Labels.Count > 0)
        {
            json["labels"] = new JsonArray([.. card.Labels.Select(label => (JsonNode)label)]);
        }

        return json;
    }

    // The shortest decimal that gives the same float32: 0.485, not 0.48500001430511475.
    private static JsonNode Number(float value) => JsonValue.Create(double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
