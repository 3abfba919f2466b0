using System.Text.Json;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.ExtractAggregate;
using SaliencyLab.Web.Components.Atlas;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Atlas;

/// <summary>R20's whole grid at one layer: a row for each extraction, a column for each aggregation.</summary>
internal static class ExtractAggregatePlan
{
    private static readonly MethodEntry _entry = ExtractAggregateMethod.Entry;

    private static readonly AtlasHead[] _extractions =
    [
        new("bias", "bias", "G"),
        new("scaling", "scaling", "A ⊙ G"),
        new("conv1x1", "conv1x1", "A Gᵀ"),
        new("conv3x3", "conv3x3", "unfold₃(A) Gᵀ"),
        new("conv3x3_depthwise", "conv3x3_depthwise", "unfold₃(Aₖ) Gₖ"),
    ];

    private static readonly AtlasHead[] _aggregations =
    [
        new("sum", "sum", "Σ, signed"),
        new("norm", "norm", "‖·‖"),
        new("filter_norm", "filter_norm", "‖·⁺‖"),
        new("max", "max", "signed"),
        new("abs_max", "abs_max", "max |·|"),
    ];

    /// <summary>The grid at a layer.</summary>
    public static AtlasPlan At(Layer layer) =>
        new(_extractions, _aggregations, [.. _extractions.SelectMany(extract => _aggregations.Select(aggregate => Cell(extract.Key, aggregate.Key, layer)))]);

    private static AtlasCell Cell(string extract, string aggregate, Layer layer) => new(
        $"{extract}/{aggregate}",
        new MethodChoice(_entry.Id, [.. Option("extract", extract), .. Option("aggregate", aggregate)]),
        _entry with { Name = $"{extract} · {aggregate}", Signed = aggregate is "sum" or "max" },
        layer);

    // A default is left out, so that the same method has one name only.
    private static IEnumerable<OptionChoice> Option(string key, string value)
    {
        var text = JsonSerializer.Serialize(value);
        return _entry.Options.Single(option => option.Key == key).Default == text ? [] : [new OptionChoice(key, text)];
    }
}
