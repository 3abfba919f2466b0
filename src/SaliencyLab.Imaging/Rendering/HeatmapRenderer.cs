namespace SaliencyLab.Imaging.Rendering;

/// <summary>A map alone, in colours.</summary>
public static class HeatmapRenderer
{
    private const long MostPixels = 1L << 26;

    /// <summary>Colours a map at a size of its own; below a threshold the heatmap is transparent. Opacity plays no part.</summary>
    /// <param name="map">Height × width values.</param>
    /// <param name="height">Rows of the map.</param>
    /// <param name="width">Columns of the map.</param>
    /// <param name="pictureHeight">Rows of the heatmap.</param>
    /// <param name="pictureWidth">Columns of the heatmap.</param>
    /// <exception cref="ImagingException">Values are not finite, an option is wrong, or the heatmap would be larger than 64 megapixels.</exception>
    public static Picture Render(float[] map, int height, int width, int pictureHeight, int pictureWidth, RenderOptions options)
    {
        if (pictureHeight < 1 || pictureWidth < 1 || pictureHeight > MostPixels / pictureWidth)
            throw new ImagingException($"A heatmap of {pictureWidth} × {pictureHeight} pixels can't be drawn. Give it between 1 and {MostPixels:N0} pixels.") { Limit = $"{MostPixels:N0} pixels" };

        var colouring = new MapColouring(map, height, width, options);
        var rgb = new byte[pictureWidth * pictureHeight * 3];
        var alpha = options.Threshold > 0 ? new byte[pictureWidth * pictureHeight] : null;
        colouring.Paint(Centres(pictureWidth), Centres(pictureHeight), (row, indices) =>
        {
            for (var column = 0; column < indices.Length; column++)
            {
                if (indices[column] == MapColouring.Nothing)
                    continue;

                var pixel = (row * pictureWidth) + column;
                colouring.Colours[indices[column]].CopyTo(rgb.AsSpan(pixel * 3));
                if (alpha is not null)
                    alpha[pixel] = 255;
            }
        });
        return new Picture(pictureWidth, pictureHeight, rgb, alpha, "PNG");
    }

    private static double[] Centres(int count) => [.. Enumerable.Range(0, count).Select(i => (i + 0.5) / count)];
}
