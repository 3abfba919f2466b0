namespace SaliencyLab.Imaging;

/// <summary>Decodes pictures as PIL does, within limits. Dimensions are read before anything is decoded.</summary>
public static class PictureDecoder
{
    /// <summary>Decodes the first frame.</summary>
    /// <param name="name">The name a person gave the file, for messages.</param>
    /// <exception cref="ImagingException">No picture, damaged or truncated, or over a limit.</exception>
    public static Picture Decode(Stream file, string name, PictureLimits limits) => throw new NotImplementedException();
}
