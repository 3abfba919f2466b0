using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Explanations.Evaluation;

/// <summary>How much methods depend on the class, layer by layer, on one picture (METHODS §4). Synchronous; call it on a worker thread.</summary>
public static class ClassSensitivityTable
{
    /// <summary>
    /// Compares each entry's map of the class with the highest score with that of the lowest; all rows of plain methods cost one forward and two
    /// backwards together, and finding the two classes another forward.
    /// </summary>
    /// <param name="model">The model with the request's card already applied.</param>
    /// <param name="source">The picture or array that the network gets.</param>
    /// <param name="entries">Methods and layers; words such as "recommended" give a row a layer. Their class is not looked at.</param>
    /// <param name="progress">Told after every batch; may be null.</param>
    /// <param name="cancellation">Stops the run; nothing is left.</param>
    /// <returns>Rows in the order entry, layer.</returns>
    /// <exception cref="RequestException">An entry is wrong; nothing was run but what finding the classes takes.</exception>
    /// <exception cref="SaliencyLab.Models.ModelException">The model can't be run.</exception>
    public static IReadOnlyList<ClassSensitivityRow> Of(ExplainableModel model, ExplanationSource source, IReadOnlyList<MapEntry> entries, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var network = model.Network.At(source.Channels, source.Height, source.Width, cancellation);
        IEnumerable<MapEntry> For(string target) => entries.Select(entry => entry with { Class = MapEntry.ClassOf(target) });
        var maps = RequestResolver.Resolve(model, network, source.Values, [.. For("top"), .. For("lowest")], cancellation);
        var run = SaliencyRun.Compute(network, source.Values, [.. maps.Select(map => map.Request)], progress, cancellation);
        var rows = maps.Count / 2;
        return
        [
            .. from row in Enumerable.Range(0, rows)
               let request = maps[row].Request
               select new ClassSensitivityRow(
                   request.Method.Id,
                   string.Join(" + ", request.Layers.Select(layer => layer.Name)),
                   request.Layers.Max(layer => layer.Position),
                   request.Class,
                   maps[rows + row].Request.Class,
                   run.Maps[row],
                   run.Maps[rows + row],
                   ClassSensitivityScore.Of(run.Maps[row], run.Maps[rows + row])),
        ];
    }
}
