using System.Globalization;
using System.Text;
using System.Text.Json;
using SaliencyLab.Explanations.Json;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Explanations.Cards;

/// <summary>
/// Reads labels in the forms people have them: a text with one a line; a JSON list; a JSON object from index to label (the label may be a
/// list whose last text it is, as in Keras' ImageNet index), from label to index, or a Hugging Face configuration with "id2label".
/// </summary>
public static class LabelsReader
{
    private const int MaximumBytes = 8_000_000;
    private const int MaximumLabels = 100_000;
    private const int MaximumLength = 500;

    /// <summary>Reads a file's bytes as UTF-8.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="RequestException">Too large, no text, or no labels in it; marked as malformed.</exception>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length > MaximumBytes)
        {
            throw Wrong($"The labels file {name} has {bytes.Length:N0} bytes; {MaximumBytes:N0} are allowed.");
        }

        var text = Decode(bytes, name).TrimStart('\uFEFF');
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is '[' or '{'
            ? Read(JsonPart.Parse(text, $"The labels file {name}").Value, name)
            : Checked([.. Lines(text)], name);
    }

    /// <summary>Reads a JSON list or object.</summary>
    /// <param name="name">Where it stands, for messages.</param>
    /// <exception cref="RequestException">No labels in it; marked as malformed.</exception>
    public static IReadOnlyList<string> Read(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.Array => Checked([.. json.EnumerateArray().Select(entry => Label(entry, name))], name),
        JsonValueKind.Object when json.TryGetProperty("id2label", out var table) && table.ValueKind == JsonValueKind.Object => Table(table, name),
        JsonValueKind.Object => Table(json, name),
        _ => throw Wrong($"{name}: labels must be a list of texts, or an object from index to label."),
    };

    private static IReadOnlyList<string> Table(JsonElement table, string name)
    {
        var labels = new SortedDictionary<int, string>();
        foreach (var property in table.EnumerateObject())
        {
            var (index, label) = int.TryParse(property.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                ? (key, Label(property.Value, name))
                : property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out var value)
                    ? (value, property.Name)
                    : throw Wrong($"{name}: \"{property.Name}\" gives no index. Labels are an object from index to label, or from label to index.");
            if (index is < 0 or >= MaximumLabels)
            {
                throw Wrong($"{name}: index {index} is outside 0 to {MaximumLabels - 1:N0}.");
            }

            if (!labels.TryAdd(index, label))
            {
                throw Wrong($"{name}: index {index} has two labels, \"{labels[index]}\" and \"{label}\".");
            }
        }

        var count = labels.Count == 0 ? 0 : labels.Keys.Last() + 1;
        return Checked([.. Enumerable.Range(0, count).Select(index => labels.GetValueOrDefault(index, ""))], name);
    }

    private static string Label(JsonElement entry, string name) => entry.ValueKind switch
    {
        JsonValueKind.String => entry.GetString()!.Trim(),
        JsonValueKind.Number => entry.GetRawText(),
        JsonValueKind.Array when entry.GetArrayLength() > 0 => Label(entry[entry.GetArrayLength() - 1], name),
        _ => throw Wrong($"{name}: a label must be a text."),
    };

    private static IEnumerable<string> Lines(string text) => text.TrimEnd().Split('\n').Select(line => line.Trim());

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> labels, string name)
    {
        if (labels.Count > MaximumLabels)
        {
            throw Wrong($"{name} has {labels.Count:N0} labels; {MaximumLabels:N0} are allowed.");
        }

        if (labels.All(string.IsNullOrEmpty))
        {
            throw Wrong($"{name} has no labels in it. Give one a line, or a JSON list.");
        }

        var longest = labels.MaxBy(label => label.Length)!;
        return longest.Length <= MaximumLength
            ? labels
            : throw Wrong($"{name}: the label that begins with \"{longest[..40]}\" is {longest.Length:N0} characters long; {MaximumLength} are allowed.");
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            var text = new UTF8Encoding(false, true).GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? throw Wrong($"The labels file {name} is not a text.") : text;
        }
        catch (DecoderFallbackException)
        {
            throw Wrong($"The labels file {name} is not a text in UTF-8. Save it as UTF-8 and try once more.");
        }
    }

    private static RequestException Wrong(string message) => new("labels", message, malformed: true);
}
