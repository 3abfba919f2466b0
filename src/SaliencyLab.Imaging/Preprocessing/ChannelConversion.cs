namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>From a decoded picture to the channels a network takes, before any resizing, as PIL's <c>convert</c> does it; and back, to be looked at.</summary>
internal static class ChannelConversion
{
    /// <summary>The channels that are resampled: RGB (the picture's own bytes), luma or RGBA (new ones).</summary>
    public static Raster Take(Picture picture, ChannelOrder channels) => channels switch
    {
        ChannelOrder.L => Luma(picture),
        ChannelOrder.Rgba => WithAlpha(picture),
        _ => new Raster(picture.Height, picture.Width, 3, picture.Rgb),
    };

    /// <summary>In place: PIL resizes RGBA with colours multiplied by alpha, so that transparent pixels don't bleed; both ways round as PIL does.</summary>
    public static void Premultiply(Raster rgba)
    {
        var values = rgba.Values;
        for (var i = 0; i < values.Length; i += 4)
        {
            for (var channel = 0; channel < 3; channel++)
            {
                var product = (values[i + channel] * values[i + 3]) + 128;
                values[i + channel] = (byte)(((product >> 8) + product) >> 8);
            }
        }
    }

    /// <summary>The inverse of <see cref="Premultiply"/>, in place.</summary>
    public static void Unpremultiply(Raster rgba)
    {
        var values = rgba.Values;
        for (var i = 0; i < values.Length; i += 4)
        {
            int alpha = values[i + 3];
            if (alpha is 0 or 255)
                continue;

            for (var channel = 0; channel < 3; channel++)
                values[i + channel] = (byte)Math.Min(255 * values[i + channel] / alpha, 255);
        }
    }

    /// <summary>The network's pixels as a picture.</summary>
    public static Picture View(Raster pixels, string format)
    {
        var count = pixels.Height * pixels.Width;
        var from = pixels.Values;
        if (pixels.Channels == 3)
            return new Picture(pixels.Width, pixels.Height, from, null, format);

        var rgb = new byte[count * 3];
        var alpha = pixels.Channels == 4 ? new byte[count] : null;
        for (var i = 0; i < count; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                rgb[(i * 3) + channel] = alpha is null ? from[i] : from[(i * 4) + channel];

            if (alpha is not null)
                alpha[i] = from[(i * 4) + 3];
        }

        return new Picture(pixels.Width, pixels.Height, rgb, alpha, format);
    }

    // PIL's L: (299 R + 587 G + 114 B) / 1000 in 16-bit fixed point.
    private static Raster Luma(Picture picture)
    {
        var result = new Raster(picture.Height, picture.Width, 1);
        var rgb = picture.Rgb;
        for (int i = 0, at = 0; i < result.Values.Length; i++, at += 3)
            result.Values[i] = (byte)(((rgb[at] * 19595) + (rgb[at + 1] * 38470) + (rgb[at + 2] * 7471) + 0x8000) >> 16);

        return result;
    }

    private static Raster WithAlpha(Picture picture)
    {
        var result = new Raster(picture.Height, picture.Width, 4);
        for (var i = 0; i < picture.Width * picture.Height; i++)
        {
            picture.Rgb.AsSpan(i * 3, 3).CopyTo(result.Values.AsSpan(i * 4));
            result.Values[(i * 4) + 3] = picture.Alpha?[i] ?? 255;
        }

        return result;
    }
}
