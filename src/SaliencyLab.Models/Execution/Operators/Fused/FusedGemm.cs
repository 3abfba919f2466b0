using SaliencyLab.Models.Execution.Operators.Products;

namespace SaliencyLab.Models.Execution.Operators.Fused;

/// <summary>ONNX Runtime's FusedGemm: a Gemm and an activation.</summary>
internal sealed class FusedGemm : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var gemm = new Gemm().Prepare(site);
        var activation = FusedActivation.Of(site);
        return inputs => [activation(gemm(inputs)[0]!)];
    }
}
