using System.Text.Json;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.ExtractAggregate;
using SaliencyLab.Web.Components.Atlas;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

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

    private static readonly AtlasHead _real = new("real", "real", "unfold(X) Gᵀ");

    private static readonly AtlasHead[] _aggregations =
    [
        new("sum", "sum", "Σ, signed"),
        new("norm", "norm", "‖·‖"),
        new("filter_norm", "filter_norm", "‖·⁺‖"),
        new("max", "max", "signed"),
        new("abs_max", "abs_max", "max |·|"),
    ];

    /// <summary>The grid at a layer; a convolution has a row of its own kernel too.</summary>
    public static AtlasPlan At(Layer layer)
    {
        var convolution = layer.Operator == "Conv";
        AtlasHead[] rows = convolution ? [.. _extractions, _real] : _extractions;
        return new(rows, _aggregations, [.. rows.SelectMany(extract => _aggregations.Select(aggregate => Cell(extract.Key, aggregate.Key, layer)))])
        {
            Note = convolution ? null : $"No row real: it needs a layer that is a convolution, and {layer.Name} {(layer.IsInput ? "is the picture" : $"is the result of {layer.Operator}")}.",
        };
    }

    private static AtlasCell Cell(string extract, string aggregate, Layer layer)
    {
        var choice = new MethodChoice(_entry.Id, [.. Option("extract", extract), .. Option("aggregate", aggregate)]);
        return new($"{extract}/{aggregate}", choice, GridBuilder.Signed(choice, _entry) with { Name = $"{extract} · {aggregate}" }, layer);
    }

    // A default is left out, so that the same method has one name only.
    private static IEnumerable<OptionChoice> Option(string key, string value)
    {
        var text = JsonSerializer.Serialize(value);
        return _entry.Options.Single(option => option.Key == key).Default == text ? [] : [new OptionChoice(key, text)];
    }
}
