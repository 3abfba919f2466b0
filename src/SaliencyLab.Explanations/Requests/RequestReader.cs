using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Json;

namespace SaliencyLab.Explanations.Requests;

/// <summary>Reads CONTRACT's request document. Every complaint names the key by its path, such as "maps[2].options".</summary>
public static class RequestReader
{
    private static readonly string[] _keys = ["model", "image", "input", "card", "maps"];
    private static readonly string[] _combineKeys = ["by", "weights"];
    private static readonly string[] _metaKeys = ["epsilon", "negate"];

    /// <summary>Reads a request. What the names in it stand for is looked up later, on a model.</summary>
    /// <exception cref="RequestException">No JSON, an unknown or missing key, or a value of the wrong kind; marked as malformed.</exception>
    public static ExplanationRequest Read(string text)
    {
        if (text.Length > RequestLimits.Characters)
        {
            throw new RequestException("", $"The request is {text.Length:N0} characters long; {RequestLimits.Characters:N0} are allowed.", malformed: true) { Limit = $"{RequestLimits.Characters:N0} characters" };
        }

        var document = JsonPart.Parse(text, "The request");
        document.CheckKeys(_keys);
        var maps = document.Find("maps") ?? throw new RequestException("maps", "maps: is missing. It is the list of what to compute.", malformed: true);
        var (image, input) = (document.Find("image")?.Text(), document.Find("input")?.Text());
        if (image is not null && input is not null)
        {
            throw new RequestException("input", "input: a request has either image or input, not both.", malformed: true);
        }

        var entries = maps.Entries();
        if (entries.Count > RequestLimits.Maps)
        {
            throw new RequestException("maps", $"maps: has {entries.Count:N0} entries; {RequestLimits.Maps} maps are allowed in one request.") { Limit = $"{RequestLimits.Maps} maps" };
        }

        return new ExplanationRequest
        {
            Model = document.Find("model")?.Text(),
            Image = image,
            Input = input,
            Card = document.Find("card") is { } card ? CardReader.Read(card) : null,
            Maps = [.. entries.Select(Entry)],
        };
    }

    private static MapEntry Entry(JsonPart part)
    {
        part.CheckKeys(MapEntry.Keys);
        var method = part.Find("method") ?? throw new RequestException($"{part.Path}.method", $"{part.Path}.method: is missing.", malformed: true);
        return new MapEntry
        {
            Method = method.Text(),
            Layer = part.Find("layer")?.Text(),
            Layers = part.Find("layers") is { } layers ? [.. layers.Entries().Select(layer => layer.Text())] : null,
            Class = part.Find("class")?.Value,
            Options = part.Find("options")?.Value,
            Combine = part.Find("combine") is { } combine ? Combine(combine) : null,
            Meta = part.Find("meta") is { } meta ? Meta(meta) : null,
        };
    }

    private static MetaEntry Meta(JsonPart part)
    {
        part.CheckKeys(_metaKeys);
        return new MetaEntry { Epsilon = part.Find("epsilon")?.Number(), Negate = part.Find("negate")?.Truth() };
    }

    private static CombineEntry Combine(JsonPart part)
    {
        part.CheckKeys(_combineKeys);
        var by = part.Find("by") ?? throw new RequestException($"{part.Path}.by", $"{part.Path}.by: is missing. There are: sum, product.", malformed: true);
        return new CombineEntry { By = by.Text(), Weights = part.Find("weights")?.Value };
    }
}
