using System.Globalization;
using SaliencyLab.Explanations.Answers;

namespace SaliencyLab.Cli.Output;

/// <summary>An answer as lines for a person.</summary>
internal static class AnswerText
{
    /// <summary>A line a map, then what it cost.</summary>
    public static void Write(Manifest manifest, TextWriter text)
    {
        var lines = new Columns("map", "method", "layer", ">size", ">class", ">score", ">probability", ">min", ">max", "label", "");
        foreach (var map in manifest.Maps)
        {
            lines.Add(
                map.Id,
                map.Request["method"]!.GetValue<string>(),
                map.Layer,
                $"{map.Shape[0]} × {map.Shape[1]}",
                $"{map.Class.Index}",
                Numbers.Score(map.Class.Score),
                Numbers.Percent(map.Class.Probability),
                Numbers.Short(map.Min),
                Numbers.Short(map.Max),
                map.Class.Label,
                string.Join("; ", map.Remarks));
        }

        lines.Write(text);
        text.WriteLine();
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{manifest.Model.Name} on {manifest.Image.Name}: {manifest.Seconds:0.00} s, {manifest.Forwards} forward and {manifest.Backwards} backward evaluations"));
    }
}
