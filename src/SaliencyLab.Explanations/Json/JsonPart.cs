using System.Text;
using System.Text.Json;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Explanations.Json;

/// <summary>A value of a JSON document together with the path of its key, so that every complaint names the place.</summary>
/// <param name="Path">Such as "maps[2].options"; "" for the document.</param>
/// <param name="Value">The value.</param>
internal readonly record struct JsonPart(string Path, JsonElement Value)
{
    /// <summary>Parses a text of strict JSON; a key may stand once only.</summary>
    /// <param name="what">What the text is, for the message: "The request".</param>
    public static JsonPart Parse(string text, string what)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            CheckTexts(bytes);
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new JsonPart("", document.RootElement.Clone());
        }
        catch (JsonException inner)
        {
            var place = inner.LineNumber is { } line ? $" (line {line + 1}, byte {inner.BytePositionInLine + 1})" : "";
            throw new RequestException("", $"{what} is not valid JSON{place}: {FirstSentence(inner.Message)}", malformed: true);
        }
    }

    /// <summary>Decodes every text, which parsing alone does not: half a character, "\ud800", would be found by whoever reads it.</summary>
    private static void CheckTexts(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            {
                continue;
            }

            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException inner)
            {
                throw new JsonException("A text has half a character in it, such as \"\\ud800\".", inner);
            }
        }
    }

    /// <summary>Refuses anything but an object with the given keys.</summary>
    public void CheckKeys(IReadOnlyList<string> known)
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("must be an object in braces");
        }

        foreach (var property in Value.EnumerateObject())
        {
            if (!known.Contains(property.Name, StringComparer.Ordinal))
            {
                var path = Below(property.Name);
                throw new RequestException(path, $"{path}: there is no such key. {Suggestions.For(property.Name, known)}", malformed: true);
            }
        }
    }

    /// <summary>A key's value, or null where it is absent or null.</summary>
    public JsonPart? Find(string key) => Value.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? new JsonPart(Below(key), value) : null;

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<JsonPart> Entries()
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("must be a list in square brackets");
        }

        var path = Path;
        return [.. Value.EnumerateArray().Select((entry, index) => new JsonPart($"{path}[{index}]", entry))];
    }

    /// <summary>A text.</summary>
    public string Text() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Wrong("must be a text in quotes");

    /// <summary>True or false.</summary>
    public bool Truth() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Wrong("must be true or false");

    /// <summary>A finite number.</summary>
    public double Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out var number) && double.IsFinite(number)
        ? number
        : throw Wrong("must be a number");

    /// <summary>A complaint about this value.</summary>
    public RequestException Wrong(string complaint) =>
        new(Path, Path.Length == 0 ? $"The document {complaint}." : $"{Path}: {complaint}, not {Shown()}.", malformed: true);

    private string Below(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>The value as written, shortened for a message.</summary>
    public string Shown()
    {
        var text = Value.GetRawText();
        return text.Length <= 40 ? text : text[..37] + "…";
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
