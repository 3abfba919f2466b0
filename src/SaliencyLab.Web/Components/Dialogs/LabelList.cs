using System.Text.Json;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Components.Dialogs;

/// <summary>The classes' names from a file: one a line, a JSON list, or a JSON object from index to name.</summary>
/// <param name="FileName">Where they came from.</param>
/// <param name="Labels">One a class, in the scores' order.</param>
public sealed record LabelList(string FileName, IReadOnlyList<string> Labels)
{
    /// <summary>Largest file in bytes.</summary>
    public const long MaximumBytes = 2_000_000;

    private const int MostLabels = 100_000;

    /// <summary>Reads a file; what is wrong with it is a failure in words.</summary>
    public static async Task<Outcome<LabelList>> Read(string name, Stream file)
    {
        using var reader = new StreamReader(file);
        var text = await reader.ReadToEndAsync();
        var labels = text.AsSpan().TrimStart() is ['[' or '{', ..] ? Json(text) : [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Trim())];
        return labels switch
        {
            null => new Failure(FailureKind.Malformed, $"{name} is no list of labels. One label a line, a JSON list of texts, or a JSON object from class number to text is understood."),
            { Count: 0 } => new Failure(FailureKind.Malformed, $"{name} holds no label."),
            { Count: > MostLabels } => new Failure(FailureKind.TooLarge, $"{name} holds {labels.Count} labels.") { Limit = $"{MostLabels} labels" },
            _ => new LabelList(name, labels),
        };
    }

    private static List<string>? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Array ? List(document.RootElement) : Numbered(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<string>? List(JsonElement list) =>
        list.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : null;

    /// <summary>{"0": "tench"}, or the form {"0": ["n01440764", "tench"]} that ImageNet's class index has.</summary>
    private static List<string>? Numbered(JsonElement map)
    {
        var labels = new SortedDictionary<int, string>();
        foreach (var entry in map.EnumerateObject())
        {
            var name = entry.Value is { ValueKind: JsonValueKind.Array } parts && parts.GetArrayLength() > 0 ? parts[parts.GetArrayLength() - 1] : entry.Value;
            if (!int.TryParse(entry.Name, out var index) || index is < 0 or >= MostLabels || name.ValueKind is not JsonValueKind.String)
            {
                return null;
            }

            labels[index] = name.GetString()!;
        }

        return labels.Count == 0 ? [] : [.. Enumerable.Range(0, labels.Keys.Last() + 1).Select(index => labels.GetValueOrDefault(index, $"class {index}"))];
    }
}
