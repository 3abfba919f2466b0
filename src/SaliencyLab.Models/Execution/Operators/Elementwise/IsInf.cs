namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>ONNX IsInf, of either sign or of one.</summary>
internal sealed class IsInf : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var negative = site.Attributes.Integer("detect_negative", 1) != 0;
        var positive = site.Attributes.Integer("detect_positive", 1) != 0;
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            return [(negative, positive) switch
            {
                (true, true) => x.isinf(),
                (true, false) => x.isneginf(),
                (false, true) => x.isposinf(),
                _ => x.isinf().logical_and(x.isfinite()),
            }];
        };
    }
}
