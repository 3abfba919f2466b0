namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX NonZero: positions of the elements that are not 0, one column each.</summary>
internal sealed class NonZero : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var x = site.Need(inputs, 0).detach();
        site.CheckSize([x.NumberOfElements, Math.Max(1, x.Dimensions)], 8);
        return [x.nonzero().t()];
    };
}
