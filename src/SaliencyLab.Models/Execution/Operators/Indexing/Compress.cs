using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX Compress: slices where a condition holds.</summary>
internal sealed class Compress : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var (x, condition) = (site.Need(inputs, 0), site.Need(inputs, 1));
        var flat = !site.Attributes.Has("axis");
        x = flat ? x.reshape(-1) : x;
        var axis = flat ? 0 : site.Axis(site.Attributes.Integer("axis", 0), x.Dimensions);
        var chosen = condition.to(ScalarType.Bool).reshape(-1).nonzero().reshape(-1);
        return [x.index_select(axis, IndexChecks.FromFront(site, chosen, x.shape[axis]))];
    };
}
