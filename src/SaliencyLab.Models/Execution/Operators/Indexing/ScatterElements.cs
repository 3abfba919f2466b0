using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX ScatterElements (and Scatter): single elements replaced or added to along an axis.</summary>
internal sealed class ScatterElements : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", 0);
        var reduction = site.Attributes.Text("reduction", "none");
        site.Require(reduction is "none" or "add", $"the reduction '{reduction}' can't be run");
        return inputs =>
        {
            var (x, indices, updates) = (site.Need(inputs, 0), site.Need(inputs, 1), site.Need(inputs, 2));
            var (shape, places) = (x.shape, indices.shape);
            site.Require(shape.Length > 0 && shape.Length == places.Length && places.AsSpan().SequenceEqual(updates.shape) && x.dtype == updates.dtype, "its input, indices and updates do not fit together");
            var axis = site.Axis(given, shape.Length);
            site.Require(!shape.Where((size, index) => index != axis && places[index] > size).Any(), "its indices reach outside its input");
            var front = IndexChecks.FromFront(site, indices, shape[axis]);
            return [reduction == "add" ? x.scatter_add(axis, front, updates) : x.scatter(axis, front, updates)];
        };
    }
}
