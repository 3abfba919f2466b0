namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX GatherElements: single elements along an axis by index.</summary>
internal sealed class GatherElements : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", 0);
        return inputs =>
        {
            var (x, indices) = (site.Need(inputs, 0), site.Need(inputs, 1));
            var (shape, places) = (x.shape, indices.shape);
            site.Require(shape.Length > 0 && shape.Length == places.Length, "its input and indices have different numbers of axes");
            var axis = site.Axis(given, shape.Length);
            site.Require(!shape.Where((size, index) => index != axis && places[index] > size).Any(), "its indices reach outside its input");
            return [x.gather(axis, IndexChecks.FromFront(site, indices, shape[axis]))];
        };
    }
}
