namespace SaliencyLab.Web.Services;

/// <summary>Something that could not be done, in words for the person who asked.</summary>
/// <param name="Kind">What sort of failure it is.</param>
/// <param name="Message">What failed and what to do.</param>
public sealed record Failure(FailureKind Kind, string Message)
{
    /// <summary>The node concerned, as named in the file.</summary>
    public string? Node { get; init; }

    /// <summary>The limit that was passed, with its unit.</summary>
    public string? Limit { get; init; }

    /// <summary>The key of the request concerned, such as "maps[0].layer".</summary>
    public string? Key { get; init; }

    /// <summary>Fields of the model's card that could mend it, such as "crop", the likeliest first; empty where no card could.</summary>
    public IReadOnlyList<string> CardKeys { get; init; } = [];

    /// <summary>What to look for in the log; only for what nobody expected.</summary>
    public string? Reference { get; init; }

    /// <summary>The message without the key that it may begin with, where it is plain what it is about.</summary>
    public string Words => Key is { Length: > 0 } key && Message.StartsWith($"{key}: ", StringComparison.Ordinal) ? Message[(key.Length + 2)..] : Message;
}
