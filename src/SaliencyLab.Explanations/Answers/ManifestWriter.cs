using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency;

namespace SaliencyLab.Explanations.Answers;

/// <summary>Describes the maps of an answer.</summary>
internal static class ManifestWriter
{
    /// <summary>One map's lines.</summary>
    /// <param name="number">Its place in the answer, which gives id and file name.</param>
    public static ManifestMap Describe(ExplainableModel model, ResolvedMap resolved, SaliencyMap map, int number, float[] scores, float[] probabilities)
    {
        var target = resolved.Request.Class;
        return new ManifestMap(
            $"m{number}",
            resolved.Written.DeepClone().AsObject(),
            string.Join(" + ", resolved.Request.Layers.Select(layer => layer.Name)),
            [map.Height, map.Width],
            new ManifestClass(target, model.Label(target), scores[target], probabilities[target]),
            map.Values.Min(),
            map.Values.Max(),
            $"m{number}.npy",
            [.. RemarkTexts.Of(map.Remarks), .. resolved.Remarks]);
    }
}
