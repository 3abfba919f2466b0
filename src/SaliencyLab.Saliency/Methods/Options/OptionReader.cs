using System.Globalization;
using System.Text.Json;

namespace SaliencyLab.Saliency.Methods.Options;

/// <summary>Reads the options of a request; every message names the method, the key and what is allowed.</summary>
internal sealed class OptionReader
{
    private readonly string _method;
    private readonly JsonElement? _options;

    /// <summary>Checks that the options are an object and hold no other keys than those of the method.</summary>
    /// <exception cref="OptionException">They are not, or hold one.</exception>
    public OptionReader(string method, JsonElement? options, IReadOnlyList<MethodOption> known)
    {
        _method = method;
        _options = options is { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } ? null : options;
        if (_options is not { } given)
        {
            return;
        }

        if (given.ValueKind != JsonValueKind.Object)
        {
            throw new OptionException("options", $"{method}: \"options\" must be an object such as {{}}, not {Shortened(given)}.");
        }

        var keys = known.Select(option => option.Key).ToArray();
        foreach (var property in given.EnumerateObject().Where(property => !keys.Contains(property.Name)))
        {
            throw new OptionException(property.Name, keys.Length == 0
                ? $"{method} takes no options; leave \"{property.Name}\" out."
                : $"{method} has no option \"{property.Name}\". Nearest: {string.Join(", ", NearestNames.Of(property.Name, keys))}.");
        }
    }

    /// <summary>Whether a request gives this option.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Refuses two options that say the same in two ways.</summary>
    public void Exclusive(string one, string other)
    {
        if (Has(one) && Has(other))
        {
            throw new OptionException(other, $"{_method}: give \"{one}\" or \"{other}\", not both.");
        }
    }

    /// <summary>A whole number within bounds.</summary>
    public long Whole(string key, long otherwise, long least, long most)
    {
        if (Find(key) is not { } value)
        {
            return otherwise;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(key, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), value);
    }

    /// <summary>A number within bounds.</summary>
    public double Number(string key, double otherwise, double least, double most)
    {
        if (Find(key) is not { } value)
        {
            return otherwise;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(key, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"), value);
    }

    /// <summary>One of some words.</summary>
    public T Choice<T>(string key, T otherwise, IReadOnlyDictionary<string, T> words)
    {
        if (Find(key) is not { } value)
        {
            return otherwise;
        }

        return value.ValueKind == JsonValueKind.String && words.TryGetValue(value.GetString()!, out var choice)
            ? choice
            : throw Wrong(key, "one of " + string.Join(", ", words.Keys), value);
    }

    /// <summary>A text that is not empty; null where not given.</summary>
    public string? Text(string key, string what)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : throw Wrong(key, what, value);
    }

    /// <summary>Whole numbers from 0; null where not given.</summary>
    /// <param name="count">How many there must be; null: at least one.</param>
    public int[]? Indices(string key, string what, int? count = null)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        var indices = Row(value);
        return indices is { Length: > 0 } && (count is null || indices.Length == count) ? indices : throw Wrong(key, what, value);
    }

    /// <summary>Pairs of whole numbers from 0; null where not given.</summary>
    public int[][]? Pairs(string key, string what)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        var rows = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Row).ToArray() : [];
        return rows.Length > 0 && rows.All(row => row is { Length: 2 }) ? [.. rows.OfType<int[]>()] : throw Wrong(key, what, value);
    }

    private static int[]? Row(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var row = new int[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt32(out row[index++]) || row[index - 1] < 0)
            {
                return null;
            }
        }

        return row;
    }

    private static string Shortened(JsonElement value)
    {
        const int most = 60;
        var text = value.GetRawText();
        return text.Length <= most ? text : text[..most] + "…";
    }

    private JsonElement? Find(string key) =>
        _options is { } options && options.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private OptionException Wrong(string key, string allowed, JsonElement value) =>
        new(key, $"{_method}: \"{key}\" must be {allowed}, not {Shortened(value)}.");
}
