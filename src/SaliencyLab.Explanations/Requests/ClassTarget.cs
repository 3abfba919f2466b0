using System.Globalization;
using System.Text.Json;

namespace SaliencyLab.Explanations.Requests;

/// <summary>A "class" of a request: the classes it stands for, perhaps known only once the picture has run.</summary>
/// <param name="Count">Number of classes.</param>
/// <param name="Classes">Their indices.</param>
internal sealed record ClassTarget(int Count, Func<PictureFacts, IReadOnlyList<int>> Classes)
{
    /// <summary>Looks a class up: an integer is an index; else "top", "top:N", "lowest", or a label.</summary>
    /// <param name="written">null: "top".</param>
    /// <param name="classes">Number of scores.</param>
    /// <exception cref="RequestException">No such class, or several.</exception>
    public static ClassTarget Parse(JsonElement? written, string key, int classes, IReadOnlyList<string> labels) => written switch
    {
        null => Top(1, key, classes),
        { ValueKind: JsonValueKind.Number } number => Index(number, key, classes),
        { ValueKind: JsonValueKind.String } text => Word(text.GetString()!.Trim(), key, classes, labels),
        _ => throw new RequestException(key, $"{key}: must be an index, a label, top, top:N or lowest.", malformed: true),
    };

    private static ClassTarget Index(JsonElement number, string key, int classes) =>
        number.TryGetInt64(out var index) && index >= 0 && index < classes
            ? new ClassTarget(1, _ => [(int)index])
            : throw new RequestException(key, $"{key}: {number.GetRawText()} is no class; the network has classes 0 to {classes - 1}.");

    private static ClassTarget Word(string text, string key, int classes, IReadOnlyList<string> labels)
    {
        if (text is "top")
        {
            return Top(1, key, classes);
        }

        if (text is "lowest")
        {
            return new ClassTarget(1, facts => [facts.Ranking[^1]]);
        }

        if (text.StartsWith("top:", StringComparison.Ordinal))
        {
            return int.TryParse(text.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? Top(count, key, classes)
                : throw new RequestException(key, $"{key}: \"{text}\" needs a number after the colon, such as top:3.");
        }

        var found = ClassLabels.Find(text, key, [.. labels.Take(classes)]);
        return new ClassTarget(1, _ => [found]);
    }

    private static ClassTarget Top(int count, string key, int classes) => count >= 1 && count <= classes
        ? new ClassTarget(count, facts => [.. facts.Ranking.Take(count)])
        : throw new RequestException(key, $"{key}: top:{count} asks for {count} classes; the network has {classes}.");

}
