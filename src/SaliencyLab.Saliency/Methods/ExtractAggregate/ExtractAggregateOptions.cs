using System.Text.Json;
using SaliencyLab.Saliency.Methods.Options;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>A point of R20's grid. Default: conv1x1 and norm, which is NormGrad.</summary>
public sealed record ExtractAggregateOptions(Extraction Extract = Extraction.Conv1x1, Aggregation Aggregate = Aggregation.Norm)
{
    private static readonly Dictionary<string, Extraction> _extractions = new()
    {
        ["bias"] = Extraction.Bias,
        ["scaling"] = Extraction.Scaling,
        ["conv1x1"] = Extraction.Conv1x1,
        ["conv3x3"] = Extraction.Conv3x3,
        ["conv3x3_depthwise"] = Extraction.Conv3x3Depthwise,
        ["real"] = Extraction.Real,
    };

    private static readonly Dictionary<string, Aggregation> _aggregations = new()
    {
        ["sum"] = Aggregation.Sum,
        ["norm"] = Aggregation.Norm,
        ["filter_norm"] = Aggregation.FilterNorm,
        ["max"] = Aggregation.Max,
        ["abs_max"] = Aggregation.AbsMax,
    };

    /// <summary>Whether a map can have both signs: a sum and the largest entry can, norms and the largest magnitude can't.</summary>
    public bool Signed => Aggregate is Aggregation.Sum or Aggregation.Max;

    internal static IReadOnlyList<MethodOption> Known { get; } =
    [
        new("extract", "\"conv1x1\"", "What is extracted at each position.") { Choices = [.. _extractions.Keys] },
        new("aggregate", "\"norm\"", "How it becomes one number.") { Choices = [.. _aggregations.Keys] },
    ];

    internal static ExtractAggregateOptions Read(string method, JsonElement? options)
    {
        var reader = new OptionReader(method, options, Known);
        return new ExtractAggregateOptions(
            reader.Choice("extract", Extraction.Conv1x1, _extractions),
            reader.Choice("aggregate", Aggregation.Norm, _aggregations));
    }

    internal IReadOnlyDictionary<string, object> Write() => new Dictionary<string, object>
    {
        ["extract"] = _extractions.Single(pair => pair.Value == Extract).Key,
        ["aggregate"] = _aggregations.Single(pair => pair.Value == Aggregate).Key,
    };
}
