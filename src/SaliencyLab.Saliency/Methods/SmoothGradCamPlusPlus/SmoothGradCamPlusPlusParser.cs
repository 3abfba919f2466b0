using System.Text.Json;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Noise;

namespace SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;

/// <summary>From a request's options to <see cref="SmoothGradCamPlusPlusOptions"/> and back.</summary>
internal static class SmoothGradCamPlusPlusParser
{
    private const double MostShare = 10;
    private const double MostSigma = 1e6;

    private static readonly Dictionary<string, Numerator> _numerators = new() { ["second"] = Numerator.Second, ["first"] = Numerator.First };

    public static IReadOnlyList<MethodOption> Known { get; } =
    [
        new("samples", "16", "Number of noisy copies of the input, 1 to 4096."),
        new("noise", "0.15", "Standard deviation of the noise as a share of the input's range, 0 to 10."),
        new("sigma", "", "Standard deviation in normalised input units instead of a share, 0 to 1000000."),
        new("seed", "0", "Seed of the noise, 0 or more; the same seed gives the same map."),
        new("channels", "", "Indices of the feature maps that count, such as [0, 2, 5]; all where left out.") { IsList = true },
        new("region", "", "Rectangle [top, left, bottom, right) of the layer's cells that count; all where left out.") { IsList = true },
        new("positions", "", "Single cells [[row, column], …] that count instead of a region.") { IsList = true },
        new("numerator", "\"second\"", "Derivative in the numerator of α: second, or first as the paper prints it."),
    ];

    public static SmoothGradCamPlusPlusOptions Read(string method, JsonElement? options)
    {
        var reader = new OptionReader(method, options, Known);
        reader.Exclusive("noise", "sigma");
        reader.Exclusive("region", "positions");
        NoiseLevel level = reader.Has("sigma")
            ? new NoiseLevel.Absolute(reader.Number("sigma", 0, 0, MostSigma))
            : new NoiseLevel.OfRange(reader.Number("noise", NoiseOptions.DefaultShare, 0, MostShare));
        var samples = (int)reader.Whole("samples", NoiseOptions.DefaultSamples, 1, NoiseOptions.MostSamples);
        return new SmoothGradCamPlusPlusOptions
        {
            Noise = new NoiseOptions(samples, level, reader.Whole("seed", 0, 0, long.MaxValue)),
            Channels = reader.Indices("channels", "a list of channel indices such as [0, 2, 5]") is { } channels ? [.. channels.Distinct().Order()] : null,
            Cells = ReadCells(method, reader),
            Numerator = reader.Choice("numerator", Numerator.Second, _numerators),
        };
    }

    public static IReadOnlyDictionary<string, object> Write(SmoothGradCamPlusPlusOptions options)
    {
        var written = new Dictionary<string, object> { ["samples"] = options.Noise.Samples };
        switch (options.Noise.Level)
        {
            case NoiseLevel.Absolute(var sigma): written["sigma"] = sigma; break;
            case NoiseLevel.OfRange(var share): written["noise"] = share; break;
        }

        written["seed"] = options.Noise.Seed;
        if (options.Channels is { } channels)
        {
            written["channels"] = channels;
        }

        switch (options.Cells)
        {
            case CellSelection.Region region: written["region"] = new[] { region.Top, region.Left, region.Bottom, region.Right }; break;
            case CellSelection.Positions positions: written["positions"] = positions.Cells; break;
        }

        written["numerator"] = _numerators.Single(pair => pair.Value == options.Numerator).Key;
        return written;
    }

    private static CellSelection? ReadCells(string method, OptionReader reader)
    {
        if (reader.Indices("region", "[top, left, bottom, right) in cells of the layer", count: 4) is [var top, var left, var bottom, var right])
        {
            return top < bottom && left < right
                ? new CellSelection.Region(top, left, bottom, right)
                : throw new OptionException("region", $"{method}: region [{top}, {left}, {bottom}, {right}) holds no cell; top must be less than bottom and left less than right.");
        }

        return reader.Pairs("positions", "a list of cells such as [[0, 1], [2, 3]]") is { } cells ? new CellSelection.Positions(cells) : null;
    }
}
