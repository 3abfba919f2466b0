namespace SaliencyLab.Imaging;

/// <summary>A picture can't be read, is over a limit, or can't be drawn as asked; the message is for the person who gave it.</summary>
public sealed class ImagingException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The limit that was passed, with its unit; null where it is none.</summary>
    public string? Limit { get; init; }
}
