using System.Security.Cryptography;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Models.Execution;

namespace SaliencyLab.Explanations;

/// <summary>A .npy that a network gets as it is, in the order of axes that its file has.</summary>
public static class InputArray
{
    /// <summary>Most values of an array.</summary>
    public const long MaximumValues = 64L << 20;

    /// <summary>Reads an array of one picture: three axes, or four with a first one of 1 (or of the file's fixed batch, whose first row counts).</summary>
    /// <param name="file">Can seek.</param>
    /// <param name="name">The name a person gave the file.</param>
    /// <param name="network">The network that is to get it.</param>
    /// <exception cref="SaliencyLab.Imaging.ImagingException">Not a .npy of float32.</exception>
    /// <exception cref="RequestException">Another shape than the network takes.</exception>
    public static ExplanationSource Read(Stream file, string name, Network network)
    {
        var array = NpyFile.Read(file, name, MaximumValues);
        file.Position = 0;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        var last = network.Layout == PictureLayout.ChannelsLast;
        var (channels, height, width) = Axes(array, name, network, last);
        var values = array.Values.AsSpan(0, channels * height * width);
        return new ExplanationSource(name, sha256, last ? ChannelsFirst(values, channels) : values.ToArray(), channels, height, width, null);
    }

    private static (int Channels, int Height, int Width) Axes(NpyArray array, string name, Network network, bool last)
    {
        var axes = array.Shape.Count == 4 && (array.Shape[0] == 1 || array.Shape[0] == network.Batch) ? [.. array.Shape.Skip(1)] : array.Shape;
        if (axes.Count != 3 || axes.Any(size => size < 1))
        {
            throw Wrong(array, name, network, last);
        }

        var (channels, height, width) = last ? (axes[2], axes[0], axes[1]) : (axes[0], axes[1], axes[2]);
        return Fits(channels, network.Channels) && Fits(height, network.Height) && Fits(width, network.Width)
            ? (channels, height, width)
            : throw Wrong(array, name, network, last);
    }

    private static bool Fits(int size, int? taken) => taken is null || taken == size;

    private static RequestException Wrong(NpyArray array, string name, Network network, bool last)
    {
        var (channels, height, width) = (Shown(network.Channels, "channels"), Shown(network.Height, "height"), Shown(network.Width, "width"));
        var taken = last ? $"[1, {height}, {width}, {channels}]" : $"[1, {channels}, {height}, {width}]";
        return new RequestException("input", $"input: {name} has the shape [{string.Join(", ", array.Shape)}], and the network takes {taken}.");
    }

    private static string Shown(int? size, string free) => size is { } value ? $"{value}" : free;

    private static float[] ChannelsFirst(ReadOnlySpan<float> values, int channels)
    {
        var pixels = values.Length / channels;
        var turned = new float[values.Length];
        for (var pixel = 0; pixel < pixels; pixel++)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                turned[(channel * pixels) + pixel] = values[(pixel * channels) + channel];
            }
        }

        return turned;
    }
}
