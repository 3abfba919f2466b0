namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>ONNX CastLike: the type of the second input.</summary>
internal sealed class CastLike : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs => [site.Need(inputs, 0).to(site.Need(inputs, 1).dtype)];
}
