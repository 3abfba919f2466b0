namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>Pictures to network inputs, bit for bit as PIL 9.4 and torchvision do it.</summary>
public static class Preprocessor
{
    /// <summary>
    /// Takes the network's channels, resizes, crops and normalises: (v / 255 · scale − mean) / std, each step rounded to float32 as
    /// torchvision's <c>ToTensor</c> and <c>Normalize</c> round it. Padding is 0 before normalisation.
    /// </summary>
    /// <returns>Channels × height × width, the crop's place in the picture, and the pixels to show.</returns>
    /// <exception cref="ImagingException">The sizes give an input without pixels, or with too many.</exception>
    /// <exception cref="ArgumentException">Mean or std don't have one value a channel.</exception>
    public static NetworkInput Prepare(Picture picture, PreprocessingSteps steps)
    {
        var channels = steps.Channels switch { ChannelOrder.L => 1, ChannelOrder.Rgba => 4, _ => 3 };
        if (steps.Mean.Count != channels || steps.Std.Count != channels)
            throw new ArgumentException($"Mean has {steps.Mean.Count} values and std {steps.Std.Count}; {steps.Channels} needs {channels} of each.", nameof(steps));

        var plan = new CropPlan(picture, steps);
        var resized = Resize(ChannelConversion.Take(picture, steps.Channels), plan.ResizedHeight, plan.ResizedWidth, plan.Window, steps.Interpolation);
        var pixels = Pad(resized, plan);
        return new NetworkInput(
            Normalise(pixels, steps), channels, plan.Height, plan.Width, plan.Crop, ChannelConversion.View(pixels, picture.Format));
    }

    /// <summary>A whole picture at another size, as PIL's <c>resize</c> gives it.</summary>
    internal static Picture Resize(Picture picture, ChannelOrder channels, int height, int width, Interpolation interpolation)
    {
        var pixels = ChannelConversion.Take(picture, channels);
        return ChannelConversion.View(Resize(pixels, height, width, new ResamplingWindow(0, 0, height, width), interpolation), picture.Format);
    }

    private static Raster Resize(Raster pixels, long height, long width, ResamplingWindow window, Interpolation interpolation)
    {
        if (pixels.Channels != 4 || (height == pixels.Height && width == pixels.Width))
            return Resampler.Resize(pixels, height, width, window, interpolation);

        ChannelConversion.Premultiply(pixels);
        var resized = Resampler.Resize(pixels, height, width, window, interpolation);
        ChannelConversion.Unpremultiply(resized);
        return resized;
    }

    private static Raster Pad(Raster pixels, CropPlan plan)
    {
        if (pixels.Height == plan.Height && pixels.Width == plan.Width)
            return pixels;

        var padded = new Raster(plan.Height, plan.Width, pixels.Channels);
        for (var row = 0; row < pixels.Height; row++)
            pixels.Row(row).CopyTo(padded.Row(plan.PadTop + row)[(plan.PadLeft * pixels.Channels)..]);

        return padded;
    }

    private static float[] Normalise(Raster pixels, PreprocessingSteps steps)
    {
        var count = pixels.Height * pixels.Width;
        var values = new float[(long)count * pixels.Channels];
        var table = new float[256];
        for (var channel = 0; channel < pixels.Channels; channel++)
        {
            for (var v = 0; v < table.Length; v++)
                table[v] = ((v / 255f * steps.Scale) - steps.Mean[channel]) / steps.Std[channel];

            var from = steps.Channels == ChannelOrder.Bgr ? 2 - channel : channel;
            var target = values.AsSpan(channel * count, count);
            for (var i = 0; i < target.Length; i++)
                target[i] = table[pixels.Values[(i * pixels.Channels) + from]];
        }

        return values;
    }
}
