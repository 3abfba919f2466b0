using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Imaging.Rendering;

/// <summary>A map over the original picture at its own resolution. The map covers what the network saw; outside is the plain picture.</summary>
public static class OverlayRenderer
{
    private const long MostPixels = 1L << 27;

    /// <summary>The whole picture; transparent parts lie over a checkerboard.</summary>
    /// <param name="picture">The original.</param>
    /// <param name="crop">What the network saw of it (<see cref="NetworkInput.Crop"/>).</param>
    /// <param name="map">Height × width values.</param>
    /// <param name="height">Rows of the map.</param>
    /// <param name="width">Columns of the map.</param>
    /// <exception cref="ImagingException">Values are not finite or an option is wrong.</exception>
    public static Picture Render(Picture picture, CropRectangle crop, float[] map, int height, int width, RenderOptions options)
    {
        var canvas = Checkerboard.Under(picture);
        canvas = canvas with { Rgb = ReferenceEquals(canvas.Rgb, picture.Rgb) ? [.. picture.Rgb] : canvas.Rgb, Format = "PNG" };
        Blend(canvas, crop, map, height, width, options);
        return canvas;
    }

    /// <summary>The crop alone, at the original's resolution: the whole pixels that it touches. Where it was padded, black, as the network got it.</summary>
    /// <inheritdoc cref="Render"/>
    public static Picture RenderCrop(Picture picture, CropRectangle crop, float[] map, int height, int width, RenderOptions options)
    {
        // An edge that rounding left a millionth of a pixel off a pixel's edge does not touch the next pixel.
        var left = (int)Math.Floor(crop.Left + 1e-6);
        var top = (int)Math.Floor(crop.Top + 1e-6);
        var columns = (long)Math.Ceiling(crop.Left + crop.Width - 1e-6) - left;
        var rows = (long)Math.Ceiling(crop.Top + crop.Height - 1e-6) - top;
        if (columns < 1 || rows < 1 || rows > MostPixels / columns)
            throw new ImagingException($"The crop covers {columns} × {rows} pixels of the picture and can't be drawn. Show the whole picture.") { Limit = $"{MostPixels:N0} pixels" };

        var canvas = Cut(Checkerboard.Under(picture), left, top, (int)rows, (int)columns);
        Blend(canvas, crop with { Left = crop.Left - left, Top = crop.Top - top }, map, height, width, options);
        return canvas;
    }

    private static Picture Cut(Picture picture, int left, int top, int rows, int columns)
    {
        var rgb = new byte[rows * columns * 3];
        var (first, end) = (Math.Max(left, 0), Math.Min(left + columns, picture.Width));
        for (var row = Math.Max(top, 0); row < Math.Min(top + rows, picture.Height) && end > first; row++)
            picture.Rgb.AsSpan(((row * picture.Width) + first) * 3, (end - first) * 3).CopyTo(rgb.AsSpan((((row - top) * columns) + first - left) * 3));

        return new Picture(columns, rows, rgb, null, "PNG");
    }

    private static void Blend(Picture canvas, CropRectangle crop, float[] map, int height, int width, RenderOptions options)
    {
        var colouring = new MapColouring(map, height, width, options);
        var (left, across) = Positions(canvas.Width, crop.Left, crop.Width);
        var (top, down) = Positions(canvas.Height, crop.Top, crop.Height);
        var colours = colouring.Colours.Rgb.ToArray();
        var opacity = (float)options.Opacity;
        colouring.Paint(across, down, (row, indices) =>
        {
            var line = canvas.Rgb.AsSpan((((top + row) * canvas.Width) + left) * 3, indices.Length * 3);
            for (var column = 0; column < indices.Length; column++)
            {
                if (indices[column] == MapColouring.Nothing)
                    continue;

                var colour = colours.AsSpan(indices[column] * 3, 3);
                for (var channel = 0; channel < 3; channel++)
                {
                    ref var value = ref line[(column * 3) + channel];
                    value = (byte)(value + (opacity * (colour[channel] - value)) + 0.5f);
                }
            }
        });
    }

    // The pixels whose centres lie inside the crop, as shares of it.
    private static (int First, double[] Positions) Positions(int pixels, double start, double length)
    {
        var first = (int)Math.Clamp(Math.Ceiling(start - 0.5), 0, pixels);
        var end = (int)Math.Clamp(Math.Ceiling(start + length - 0.5), first, pixels);
        return (first, [.. Enumerable.Range(first, end - first).Select(pixel => (pixel + 0.5 - start) / length)]);
    }
}
