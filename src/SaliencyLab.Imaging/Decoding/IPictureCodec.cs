namespace SaliencyLab.Imaging.Decoding;

/// <summary>One file format. A codec is chosen by a file's content, never by its name.</summary>
internal interface IPictureCodec
{
    /// <summary>The format's name as a person writes it.</summary>
    string Format { get; }

    /// <summary>Whether the first bytes are this format's.</summary>
    bool Recognises(ReadOnlySpan<byte> file);

    /// <summary>Reads the size from the header; decodes nothing and allocates nothing that depends on it.</summary>
    /// <exception cref="DamagedPictureException">The header is broken or of a variety that can't be decoded.</exception>
    PictureSize ReadSize(ReadOnlySpan<byte> file);

    /// <summary>Decodes the first frame, upright.</summary>
    /// <param name="file">The whole file; a codec may change it.</param>
    /// <param name="size">What <see cref="ReadSize"/> gave, and was found to be within the limits.</param>
    /// <exception cref="DamagedPictureException">The file is broken, ends early, or is of a variety that can't be decoded.</exception>
    Picture Decode(byte[] file, PictureSize size);
}
