namespace SaliencyLab.Imaging;

/// <summary>A picture can't be read or is over a limit; the message is for the person who gave it.</summary>
public sealed class ImagingException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The limit that was passed, with its unit; null where it is none.</summary>
    public string? Limit { get; init; }
}
