namespace SaliencyLab.Explanations.Requests;

/// <summary>A request is wrong; the message names the key or value and lists the nearest valid ones. Exit status 2, HTTP 400 or 422.</summary>
public sealed class RequestException(string key, string message, bool malformed = false) : Exception(message)
{
    /// <summary>The key concerned, such as "maps[0].layer".</summary>
    public string Key { get; } = key;

    /// <summary>Whether the document can't be understood (400), as against understood but not possible (422).</summary>
    public bool Malformed { get; } = malformed;

    /// <summary>The limit that was passed, with its unit; null where none was.</summary>
    public string? Limit { get; init; }
}
