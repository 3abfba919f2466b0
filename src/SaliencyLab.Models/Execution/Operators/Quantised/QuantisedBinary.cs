using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX Runtime's QLinearAdd and QLinearMul.</summary>
internal sealed class QuantisedBinary(Func<Tensor, Tensor, Tensor> function) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var (left, right) = (QuantisedInputs.Real(site, inputs, 0, 1), QuantisedInputs.Real(site, inputs, 3, 1));
        Broadcasting.Check(site, left, right);
        return [QuantisedInputs.Quantised(site, inputs, function(left, right), 6)];
    };
}
