namespace SaliencyLab.Models.Execution.Operators.Activations;

/// <summary>ONNX Gelu, exact or by tanh.</summary>
internal sealed class Gelu : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => site.Attributes.Text("approximate", "none") switch
    {
        "none" => inputs => [site.Need(inputs, 0).gelu()],
        "tanh" => inputs => [ActivationFunctions.GeluTanh(site.Need(inputs, 0))],
        var other => throw site.Fail($"the attribute approximate is '{other}', neither none nor tanh"),
    };
}
