namespace SaliencyLab.Imaging.Decoding;

/// <summary>JPEG, decoded by Skia: its libjpeg-turbo smooths subsampled chroma as PIL's does.</summary>
internal sealed class JpegCodec : IPictureCodec
{
    // A progressive file may hold any number of scans, each a pass over all pixels; real ones have about ten.
    private const int MostScans = 200;
    private const int OrdinaryScans = 12;
    private const long MostScannedPixels = 2_000_000_000;

    /// <inheritdoc/>
    public string Format => "JPEG";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <inheritdoc/>
    public PictureSize ReadSize(ReadOnlySpan<byte> file)
    {
        var header = new HeaderBytes(file, Format, bigEndian: true);
        PictureSize? size = null;
        var scans = 0;
        for (long at = 2; at < file.Length && scans <= MostScans;)
        {
            var marker = Marker(file, ref at);
            if (marker is 0xD9 or -1)
                break;

            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
                continue;

            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                if (header.Byte(at + 2) != 8)
                    throw DamagedPictureException.Unsupported($"A JPEG with {header.Byte(at + 2)} bits a channel");

                size ??= new PictureSize(header.UInt16(at + 5), header.UInt16(at + 3));
            }

            scans += marker == 0xDA ? 1 : 0;
            at += Math.Max(header.UInt16(at), (ushort)2);
        }

        var found = size ?? throw DamagedPictureException.EndsEarly(Format);
        var tooMany = scans > MostScans || (scans > OrdinaryScans && scans * found.Width * found.Height > MostScannedPixels);
        return tooMany ? throw DamagedPictureException.Unsupported($"A JPEG of this size with {scans} scans or more") : found;
    }

    /// <inheritdoc/>
    public Picture Decode(byte[] file, PictureSize size) => SkiaPixels.DecodeRows(file, size, Format);

    // The next marker's code, past entropy-coded data, stuffed zeros and fill bytes; -1 at the end.
    private static int Marker(ReadOnlySpan<byte> file, ref long at)
    {
        while (at < file.Length)
        {
            var found = file[(int)at..].IndexOf((byte)0xFF);
            if (found < 0)
                return -1;

            at += found + 1;
            while (at < file.Length && file[(int)at] == 0xFF)
                at++;

            if (at < file.Length && file[(int)at++] is var code and not 0)
                return code;
        }

        return -1;
    }
}
