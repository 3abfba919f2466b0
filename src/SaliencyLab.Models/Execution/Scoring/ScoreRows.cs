using SaliencyLab.Models.Execution.Operators;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Scoring;

/// <summary>Scores as one row of classes a picture, whatever shape the file gives them: [N, C], [C], [N], [N, C, 1, 1].</summary>
internal static class ScoreRows
{
    /// <summary>Number of classes in a score value.</summary>
    /// <exception cref="ModelNotRunnableException">The scores are no row of classes.</exception>
    public static int Classes(string name, long[] shape, long rows)
    {
        var all = shape.Aggregate(1L, (product, size) => product * size);
        var wide = shape.Count(size => size > 1);
        var batched = shape.Length > 0 && shape[0] == rows;
        var inner = batched && shape.Length > 1 ? shape.Skip(1).Count(size => size > 1) : wide;
        if (all == 0 || all % rows != 0 || (!batched && rows > 1) || (shape.Length > 1 && inner > 1))
        {
            throw new ModelNotRunnableException(inner > 1
                ? $"The scores '{name}' are {NodeSite.Describe(shape)}: a score for every class at every place, as segmenters and detectors give. Only networks with one score for every class can be explained; name another value as the card's score."
                : $"The scores '{name}' are {NodeSite.Describe(shape)}, which is not one row of classes for each of {rows} pictures. Name another value as the card's score.") { Node = name, CardKeys = ["score"] };
        }

        return checked((int)(all / rows));
    }

    /// <summary>Rows × classes in float32, still connected to the value.</summary>
    public static Tensor Of(Tensor raw, long rows, int classes) => raw.reshape(rows, classes).to(ScalarType.Float32);

    /// <summary>The scores of the pictures given, one row each, float32.</summary>
    /// <param name="filled">Rows that the file computes at once where its batch is fixed; null: as many as pictures.</param>
    /// <param name="rows">Pictures given.</param>
    public static Tensor Read(string name, Tensor raw, int? filled, long rows)
    {
        var all = raw.shape.Length > 0 && filled is { } batch ? batch : rows;
        return Of(raw, all, Classes(name, raw.shape, all)).narrow(0, 0, rows);
    }

    /// <summary>Refuses scores that are not finite.</summary>
    public static void CheckFinite(string name, Tensor scores)
    {
        using var scope = NewDisposeScope();
        var wrong = scores.detach().isfinite().logical_not().nonzero();
        var count = wrong.shape[0];
        if (count > 0)
        {
            var index = wrong[0, 1].item<long>();
            var value = scores.detach()[wrong[0, 0].item<long>(), index].item<float>();
            throw new ModelNotRunnableException($"The scores '{name}' are not finite: score {index} is {(float.IsNaN(value) ? "not a number" : value > 0 ? "infinite" : "minus infinite")}{(count > 1 ? $", and {count - 1} more" : "")}. Check the preprocessing (scale, mean, std) and the file's weights.") { Node = name };
        }
    }
}
