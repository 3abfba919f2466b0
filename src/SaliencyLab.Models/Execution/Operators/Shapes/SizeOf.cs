using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Shapes;

/// <summary>ONNX Size: the number of elements.</summary>
internal sealed class SizeOf : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs => [tensor(site.Need(inputs, 0).NumberOfElements, ScalarType.Int64)];
}
