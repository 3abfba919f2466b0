namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX CumSum: running sums along an axis, from either end, with or without the element itself.</summary>
internal sealed class CumulativeSum : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var exclusive = site.Attributes.Integer("exclusive", 0) != 0;
        var reverse = site.Attributes.Integer("reverse", 0) != 0;
        var along = site.Integers(1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var axis = site.Axis(along.Read(inputs) is [var single] ? single : throw site.Fail("its axis is not a single number"), x.Dimensions);
            var ordered = reverse ? x.flip([axis]) : x;
            var sum = ordered.cumsum(axis, x.dtype);
            sum = exclusive ? sum - ordered : sum;
            return [reverse ? sum.flip([axis]) : sum];
        };
    }
}
