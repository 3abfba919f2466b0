using System.Text.Json;
using SaliencyLab.Saliency.Methods.Options;

namespace SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;

/// <summary>From a request's options to <see cref="SmoothGradCamPlusPlusOptions"/> and back.</summary>
internal static class SmoothGradCamPlusPlusParser
{
    private static readonly Dictionary<string, Numerator> _numerators = new() { ["second"] = Numerator.Second, ["first"] = Numerator.First };

    public static IReadOnlyList<MethodOption> Known { get; } =
    [
        .. NoiseParser.Known,
        new("channels", "", "Indices of the feature maps that count, such as [0, 2, 5]; all where left out.") { IsList = true },
        new("region", "", "Rectangle [top, left, bottom, right) of the layer's cells that count; all where left out.") { IsList = true },
        new("positions", "", "Single cells [[row, column], …] that count instead of a region.") { IsList = true },
        new("numerator", "\"second\"", "Derivative in the numerator of α; the paper prints the first.") { Choices = [.. _numerators.Keys] },
    ];

    public static SmoothGradCamPlusPlusOptions Read(string method, JsonElement? options)
    {
        var reader = new OptionReader(method, options, Known);
        reader.Exclusive("region", "positions");
        return new SmoothGradCamPlusPlusOptions
        {
            Noise = NoiseParser.Read(reader),
            Channels = reader.Indices("channels", "a list of channel indices such as [0, 2, 5]") is { } channels ? [.. channels.Distinct().Order()] : null,
            Cells = ReadCells(method, reader),
            Numerator = reader.Choice("numerator", Numerator.Second, _numerators),
        };
    }

    public static IReadOnlyDictionary<string, object> Write(SmoothGradCamPlusPlusOptions options)
    {
        var written = NoiseParser.Write(options.Noise);
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

        return reader.Pairs("positions", "a list of cells such as [[0, 1], [2, 3]]") is { } cells ? new CellSelection.Positions([.. cells.DistinctBy(cell => (cell[0], cell[1]))]) : null;
    }
}
