using SaliencyLab.Explanations.Json;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Explanations.Cards;

/// <summary>Reads a card from JSON; every complaint names the key.</summary>
public static class CardReader
{
    private const int MaximumText = 8_000_000;

    /// <summary>Reads the text of a card file.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="RequestException">No JSON, an unknown key, or a value of the wrong kind.</exception>
    public static CardFields Read(string text, string name)
    {
        if (text.Length > MaximumText)
        {
            throw new RequestException("card", $"The card {name} is {text.Length:N0} characters long; {MaximumText:N0} are allowed.", malformed: true);
        }

        return Read(JsonPart.Parse(text, $"The card {name}") with { Path = "card" });
    }

    internal static CardFields Read(JsonPart card)
    {
        card.CheckKeys(CardFields.Keys);
        return new CardFields
        {
            Preset = card.Find("preset")?.Text(),
            Resize = card.Find("resize")?.Value,
            Crop = card.Find("crop")?.Value,
            Interpolation = card.Find("interpolation")?.Text(),
            Scale = card.Find("scale")?.Number(),
            Mean = Numbers(card.Find("mean")),
            Std = Numbers(card.Find("std")),
            Channels = card.Find("channels")?.Text(),
            Layout = card.Find("layout")?.Text(),
            Labels = card.Find("labels")?.Value,
            Score = card.Find("score")?.Text(),
        };
    }

    private static double[]? Numbers(JsonPart? list) => list is { } part ? [.. part.Entries().Select(entry => entry.Number())] : null;
}
