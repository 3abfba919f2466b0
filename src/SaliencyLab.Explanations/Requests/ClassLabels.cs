namespace SaliencyLab.Explanations.Requests;

/// <summary>Finds a class by what people call it.</summary>
public static class ClassLabels
{
    private const int Listed = 8;

    /// <summary>
    /// A label ignoring case: whole; else one whole part between commas; else a substring that only one label has.
    /// </summary>
    /// <param name="key">The request's key, for messages.</param>
    /// <param name="labels">One a class.</param>
    /// <returns>The class's index.</returns>
    /// <exception cref="RequestException">No label, or several, which are listed.</exception>
    public static int Find(string text, string key, IReadOnlyList<string> labels)
    {
        if (labels.Count == 0)
        {
            throw new RequestException(key, $"{key}: the model has no labels, so \"{text}\" can't be looked up. Give an index, top, top:N or lowest, or a labels file.");
        }

        if (text.Length == 0)
        {
            throw new RequestException(key, $"{key}: the label is empty.");
        }

        return Only(text, key, labels, label => Same(label, text))
            ?? Only(text, key, labels, label => Parts(label).Any(part => Same(part, text)))
            ?? Only(text, key, labels, label => label.Contains(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new RequestException(key, $"{key}: no class is called \"{text}\". {Suggestions.For(text, [.. labels.SelectMany(Parts).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)])}");
    }

    private static int? Only(string text, string key, IReadOnlyList<string> labels, Func<string, bool> matches)
    {
        var found = Enumerable.Range(0, labels.Count).Where(index => matches(labels[index])).ToList();
        if (found.Count <= 1)
        {
            return found.Count == 1 ? found[0] : null;
        }

        var listed = string.Join("; ", found.Take(Listed).Select(index => $"{index} {labels[index]}"));
        var more = found.Count > Listed ? $"; and {found.Count - Listed} more" : "";
        throw new RequestException(key, $"{key}: {found.Count} classes match \"{text}\": {listed}{more}. Give the index.");
    }

    private static string[] Parts(string label) => label.Split(',', StringSplitOptions.TrimEntries);

    private static bool Same(string a, string b) => string.Equals(a.Trim(), b, StringComparison.OrdinalIgnoreCase);
}
