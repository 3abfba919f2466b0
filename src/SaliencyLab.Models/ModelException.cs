namespace SaliencyLab.Models;

/// <summary>Something is wrong with a model file or what was asked of it; the message is for the person who gave it.</summary>
public abstract class ModelException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The node concerned, as named in the file.</summary>
    public string? Node { get; init; }

    /// <summary>The limit that was passed, with its unit.</summary>
    public string? Limit { get; init; }
}
