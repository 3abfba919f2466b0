using System.Globalization;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Numbers and facts as a person reads them: spaces around signs, three significant digits at most.</summary>
public static class Wording
{
    /// <summary>A probability, such as "23.5 %".</summary>
    public static string Percent(double probability) =>
        probability is > 0 and < 0.0005 ? "< 0.1 %" : string.Create(CultureInfo.InvariantCulture, $"{probability * 100:F1} %");

    /// <summary>A duration, such as "0.21 s".</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        < 0.01 => "< 0.01 s",
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:F0} s"),
    };

    /// <summary>A duration that is only roughly known, such as "3 s" or "2 min".</summary>
    public static string Roughly(double seconds) => seconds switch
    {
        < 1 => "1 s",
        < 99.5 => string.Create(CultureInfo.InvariantCulture, $"{seconds:F0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:F0} min"),
    };

    /// <summary>A number of things, such as "1 forward" or "2 forwards".</summary>
    public static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");

    /// <summary>A size, such as "7 × 7".</summary>
    public static string Size(int height, int width) => string.Create(CultureInfo.InvariantCulture, $"{height} × {width}");

    /// <summary>A layer's size and channels, such as "7 × 7 · 320 ch".</summary>
    public static string Layer(Layer layer) => string.Create(CultureInfo.InvariantCulture, $"{layer.Height} × {layer.Width} · {layer.Channels} ch");

    /// <summary>A number of parameters, such as "4.7 M parameters".</summary>
    public static string Parameters(long count) => count switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e9:F1} G parameters"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e6:F1} M parameters"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e3:F1} k parameters"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} parameters"),
    };
    /// <summary>A file's size, such as "18.6 MB".</summary>
    public static string Bytes(long bytes) => bytes >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB");

    /// <summary>A score before softmax, with two decimals.</summary>
    public static string Score(double score) => score.ToString("F2", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A card's normalisation, such as "(v − 127) / 128" for values v from 0 to 255.</summary>
    public static string Normalisation(ModelCard card)
    {
        if (card.Preset is { } preset)
        {
            return PresetNames.Name(preset);
        }

        var steps = card.Preprocessing;
        var value = steps.Scale switch
        {
            255 => "v",
            1 => "v / 255",
            _ => string.Create(CultureInfo.InvariantCulture, $"v / 255 · {steps.Scale:G4}"),
        };
        if (Same(steps.Mean) is { } mean && Same(steps.Std) is { } std)
        {
            var shifted = mean == 0 ? value : string.Create(CultureInfo.InvariantCulture, $"({value} − {mean:G4})");
            return std == 1 ? shifted : string.Create(CultureInfo.InvariantCulture, $"{shifted} / {std:G4}");
        }

        return $"({value} − mean) / std";
    }

    /// <summary>Channels as a card writes them.</summary>
    public static string Channels(ChannelOrder channels) => channels switch
    {
        ChannelOrder.Rgb => "RGB",
        ChannelOrder.Bgr => "BGR",
        ChannelOrder.L => "grey",
        _ => "RGBA",
    };

    private static float? Same(IReadOnlyList<float> values) => values.Count > 0 && values.All(value => value == values[0]) ? values[0] : null;
}
