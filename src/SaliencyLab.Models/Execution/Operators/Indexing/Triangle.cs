namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX Trilu: the part of a matrix above or below a diagonal, zeros elsewhere.</summary>
internal sealed class Triangle : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var upper = site.Attributes.Integer("upper", 1) != 0;
        var diagonal = site.Integers(1);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            site.Require(x.Dimensions >= 2, "its input is not a matrix");
            var k = diagonal.Read(inputs) is [var single] ? single : 0;
            return [upper ? x.triu(k) : x.tril(k)];
        };
    }
}
