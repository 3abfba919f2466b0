namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>
/// Sizes as torchvision's <c>Resize</c> and <c>CenterCrop</c> compute them: the long side is truncated, offsets are rounded half to even,
/// and where the crop is larger than the picture it is padded with zeros, the odd pixel right and below.
/// </summary>
internal sealed class CropPlan
{
    // A network's input, not a picture: 64 megapixels is far more than any takes.
    private const long MostPixels = 1L << 26;

    /// <exception cref="ImagingException">The input would have no pixel, or too many.</exception>
    public CropPlan(Picture picture, PreprocessingSteps steps)
    {
        (ResizedHeight, ResizedWidth) = Resized(picture, steps);
        var (height, width) = steps.Crop is { } crop ? (crop.Height, crop.Width) : (ResizedHeight, ResizedWidth);
        if (ResizedHeight < 1 || ResizedWidth < 1 || height < 1 || width < 1)
            throw new ImagingException($"A picture of {picture.Width} × {picture.Height} pixels can't be resized to {ResizedWidth} × {ResizedHeight} and cropped to {width} × {height}. Give the card's resize and crop sizes of at least 1.");

        if (height > MostPixels / width)
            throw new ImagingException($"The network's input would have {width} × {height} pixels. Give the card a smaller resize, or a crop.") { Limit = $"{MostPixels:N0} pixels" };

        Height = (int)height;
        Width = (int)width;
        (PadTop, var rows, var top) = Axis(ResizedHeight, Height);
        (PadLeft, var columns, var left) = Axis(ResizedWidth, Width);
        Window = new ResamplingWindow(top, left, rows, columns);
        Crop = InPicture(picture);
    }

    /// <summary>Height of the whole picture after resizing; long, for only a window of it is computed.</summary>
    public long ResizedHeight { get; }

    /// <summary>Width of the whole picture after resizing.</summary>
    public long ResizedWidth { get; }

    /// <summary>Rows of the input.</summary>
    public int Height { get; }

    /// <summary>Columns of the input.</summary>
    public int Width { get; }

    /// <summary>Rows of zeros above the picture.</summary>
    public int PadTop { get; }

    /// <summary>Columns of zeros left of the picture.</summary>
    public int PadLeft { get; }

    /// <summary>The part of the resized picture that the input shows.</summary>
    public ResamplingWindow Window { get; }

    /// <summary>The input in the original picture's pixels.</summary>
    public CropRectangle Crop { get; }

    private CropRectangle InPicture(Picture picture)
    {
        var across = (double)picture.Width / ResizedWidth;
        var down = (double)picture.Height / ResizedHeight;
        return new CropRectangle((Window.Left - PadLeft) * across, (Window.Top - PadTop) * down, Width * across, Height * down);
    }

    private static (long Height, long Width) Resized(Picture picture, PreprocessingSteps steps)
    {
        if (steps.ResizeTo is { } exact)
            return exact;

        if (steps.ShortSide is not { } side)
            return (picture.Height, picture.Width);

        var (shorter, longer) = (Math.Min(picture.Width, picture.Height), Math.Max(picture.Width, picture.Height));
        var stretched = shorter == side ? longer : (long)((double)((long)side * longer) / shorter);
        return picture.Width <= picture.Height ? (stretched, side) : (side, stretched);
    }

    private static (int Padding, int Taken, long Offset) Axis(long size, int crop) => crop > size
        ? ((int)((crop - size) / 2), (int)size, 0)
        : (0, crop, (long)Math.Round((size - crop) / 2.0, MidpointRounding.ToEven));
}
