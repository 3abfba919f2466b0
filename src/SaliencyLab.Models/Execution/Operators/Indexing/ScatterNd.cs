using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX ScatterND: slices replaced or added to by several indices at once.</summary>
internal sealed class ScatterNd : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var reduction = site.Attributes.Text("reduction", "none");
        site.Require(reduction is "none" or "add", $"the reduction '{reduction}' can't be run");
        return inputs =>
        {
            var (x, indices, updates) = (site.Need(inputs, 0), site.Need(inputs, 1), site.Need(inputs, 2));
            var (shape, places) = (x.shape, indices.shape);
            site.Require(places.Length > 0 && places[^1] > 0 && places[^1] <= shape.Length && x.dtype == updates.dtype, "its input, indices and updates do not fit together");
            var depth = (int)places[^1];
            long[] tail = shape[depth..];
            long[] wanted = [.. places[..^1], .. tail];
            site.Require(updates.shape.AsSpan().SequenceEqual(wanted), $"its updates are {NodeSite.Describe(updates.shape)}, its indices ask for {NodeSite.Describe(wanted)}");
            var block = shape.Take(depth).Aggregate(1L, (product, size) => product * size);
            var flat = FlatIndex.Of(site, indices, shape.AsSpan(0, depth)).reshape(-1);
            var rows = x.reshape([block, .. tail]);
            var values = updates.reshape([flat.NumberOfElements, .. tail]);
            return [(reduction == "add" ? rows.index_add(0, flat, values, 1) : rows.index_copy(0, flat, values)).reshape(shape)];
        };
    }
}
