namespace SaliencyLab.Imaging.Decoding;

/// <summary>What is wrong with a file and what to do, in words that follow the file's name and a colon.</summary>
internal sealed class DamagedPictureException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The file is shorter than its own header says.</summary>
    public static DamagedPictureException EndsEarly(string format, Exception? inner = null) =>
        new($"the {format} file is incomplete: it ends before the picture does. Download or save it again.", inner);

    /// <summary>The bytes make no sense.</summary>
    public static DamagedPictureException Broken(string format, Exception? inner = null) =>
        new($"the {format} file is damaged and can't be decoded. Open it in a picture editor and save it as PNG.", inner);

    /// <summary>The pixels, or what a decoder needs besides, don't fit into memory.</summary>
    public static DamagedPictureException TooLarge(string format, Exception? inner = null) =>
        new($"the {format} file needs more memory than there is for a picture. Make it smaller.", inner);

    /// <summary>A variety of the format that is not decoded.</summary>
    public static DamagedPictureException Unsupported(string variety) =>
        new($"{variety} can't be decoded. Open it in a picture editor and save it as PNG.");
}
