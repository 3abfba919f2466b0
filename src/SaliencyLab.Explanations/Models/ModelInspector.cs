using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Explanations.Models;

/// <summary>Looks a model over: what is in the file, what it takes and gives, and what stands in its way.</summary>
public static class ModelInspector
{
    /// <summary>
    /// Inspects a model at its card's size. Runs it once on a fixed picture of noise to find the deepest layer, so call it on a worker thread; whatever
    /// fails on the way is listed among the problems.
    /// </summary>
    public static ModelInspection Inspect(ExplainableModel model, CancellationToken cancellation)
    {
        var facts = Facts(model);
        if (model.Problem is not null)
        {
            return facts with { Problems = [model.Problem.Message] };
        }

        var network = model.Network;
        facts = facts with
        {
            Picture = new InspectedPicture(
                network.Picture.Name, network.Layout == PictureLayout.ChannelsLast ? "NHWC" : "NCHW", network.Channels, network.Height, network.Width, network.Batch),
            Score = network.ScoreValue,
            Ending = Ending(network.Ending),
            Remarks = network.Remarks,
        };
        try
        {
            var shaped = model.Shaped(cancellation);
            facts = facts with { Classes = shaped.Classes, Layers = Layers(shaped.Layers), Remarks = [.. network.Remarks, .. LabelRemarks(model, shaped)] };
            var deepest = SaliencyRun.Deepest(shaped, Noise(shaped.Picture), cancellation);
            return facts with { Runnable = true, Deepest = deepest.Name };
        }
        catch (Exception problem) when (problem is ModelException or RequestException)
        {
            return facts with { Problems = [problem.Message] };
        }
    }

    private static ModelInspection Facts(ExplainableModel model) => new()
    {
        Name = model.Name,
        Sha256 = model.Sha256,
        Format = model.Graph.Origin.Format,
        Version = model.Graph.Origin.Version,
        Producer = model.Graph.Origin.Producer,
        Parameters = model.Graph.Origin.Parameters,
        Runnable = false,
        Inputs = [.. model.Graph.Inputs.Select(input => new InspectedInput(input.Name, input.ElementType.ToString().ToLowerInvariant(), input.Shape))],
        Problems = [],
        Remarks = [],
        Card = CardJson.Write(model.Card),
        Labels = model.Card.Labels.Count,
    };

    private static IReadOnlyList<InspectedLayer> Layers(LayerCatalogue layers)
    {
        var ruler = layers.Ruler.Select(layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        return [.. layers.All.Select(layer => new InspectedLayer(
            layer.Name, layer.Value, layer.Operator, layer.Shape, layer.Channels, layer.Height, layer.Width, layer.Recommended, ruler.Contains(layer.Name)))];
    }

    private static string Ending(ScoreEnding ending) => ending switch
    {
        ScoreEnding.Softmax => "softmax",
        ScoreEnding.LogSoftmax => "log-softmax",
        ScoreEnding.Sigmoid => "sigmoid",
        _ => "scores",
    };

    private static IEnumerable<string> LabelRemarks(ExplainableModel model, ShapedNetwork shaped)
    {
        var labels = model.Card.Labels.Count;
        if (labels > 0 && labels != shaped.Classes)
        {
            yield return $"There are {labels:N0} labels for {shaped.Classes:N0} classes: they may belong to another model, or a background class is missing from the list. Give a labels file with one label a class.";
        }
    }

    private static float[] Noise((int Channels, int Height, int Width) picture)
    {
        var random = new Random(0);
        var values = new float[picture.Channels * picture.Height * picture.Width];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (random.NextSingle() * 2) - 1;
        }

        return values;
    }
}
