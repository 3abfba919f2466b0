using SaliencyLab.Explanations.Models;

namespace SaliencyLab.Cli.Output;

/// <summary>An inspection as lines for a person.</summary>
internal static class InspectionText
{
    private const int Label = -12;

    /// <summary>Writes facts, layers, remarks and problems.</summary>
    public static void Write(ModelInspection model, TextWriter text)
    {
        text.WriteLine($"{"model",Label}{model.Name}");
        text.WriteLine($"{"format",Label}{model.Format}, {model.Version}");
        text.WriteLine($"{"producer",Label}{(model.Producer.Length > 0 ? model.Producer : "not said in the file")}");
        text.WriteLine($"{"parameters",Label}{Numbers.Count(model.Parameters)}");
        foreach (var input in model.Inputs)
        {
            text.WriteLine($"{"input",Label}{input.Name}  {input.Type}  {(input.Shape is null ? "no shape declared" : Shape(input.Shape))}");
        }

        if (model.Picture is { } picture)
        {
            text.WriteLine($"{"picture",Label}{Size(picture.Channels)} channels, {Size(picture.Height)} × {Size(picture.Width)}, {picture.Layout}, {Size(picture.Batch)} at once");
        }

        if (model.Score is not null)
        {
            text.WriteLine($"{"score",Label}{model.Score}{(model.Ending == "scores" ? "" : $", before the {model.Ending}")}");
        }

        if (model.Classes is { } classes)
        {
            text.WriteLine($"{"classes",Label}{Numbers.Count(classes)}{(model.Labels == 0 ? ", no labels" : "")}");
        }

        text.WriteLine($"{"card",Label}{Card(model)}");
        WriteLayers(model, text);
        WriteSentences("note", model.Remarks, text);
        WriteSentences("problem", model.Problems, text);
    }

    private static void WriteLayers(ModelInspection model, TextWriter text)
    {
        if (model.Layers.Count == 0)
        {
            return;
        }

        text.WriteLine();
        var layers = new Columns("layer", ">channels", ">size", "operator", "");
        foreach (var layer in model.Layers)
        {
            string[] marks = [.. new[] { layer.Recommended ? "recommended" : "", layer.Name == model.Deepest ? "deepest" : "" }.Where(mark => mark.Length > 0)];
            layers.Add(layer.Name, $"{layer.Channels}", $"{layer.Height} × {layer.Width}", layer.Operator, string.Join(", ", marks));
        }

        layers.Write(text);
    }

    private static void WriteSentences(string head, IReadOnlyList<string> sentences, TextWriter text)
    {
        foreach (var sentence in sentences)
        {
            text.WriteLine();
            text.WriteLine($"{head}: {sentence}");
        }
    }

    private static string Card(ModelInspection model)
    {
        var parts = model.Card.Where(field => field.Value is not null).Select(field => $"{field.Key} {field.Value!.ToJsonString().Trim('"')}");
        return string.Join(", ", parts);
    }

    private static string Shape(IReadOnlyList<long?> shape) => string.Join(" × ", shape.Select(size => size?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any"));

    private static string Size(int? size) => size?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any";
}
