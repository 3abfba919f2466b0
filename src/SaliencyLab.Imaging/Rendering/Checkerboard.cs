namespace SaliencyLab.Imaging.Rendering;

/// <summary>Shows transparency: light and dark squares of eight pixels under a picture. The network never sees them.</summary>
public static class Checkerboard
{
    private const int Square = 8;
    private const byte Light = 255;
    private const byte Dark = 204;

    /// <summary>The picture over the squares, without alpha; a picture without alpha as it is.</summary>
    public static Picture Under(Picture picture)
    {
        if (picture.Alpha is not { } alpha)
            return picture;

        var rgb = new byte[picture.Rgb.Length];
        for (var row = 0; row < picture.Height; row++)
        {
            for (var column = 0; column < picture.Width; column++)
            {
                var pixel = (row * picture.Width) + column;
                var under = ((row / Square) + (column / Square)) % 2 == 0 ? Light : Dark;
                for (var channel = pixel * 3; channel < (pixel * 3) + 3; channel++)
                    rgb[channel] = (byte)(((picture.Rgb[channel] * alpha[pixel]) + (under * (255 - alpha[pixel])) + 127) / 255);
            }
        }

        return picture with { Rgb = rgb, Alpha = null };
    }
}
