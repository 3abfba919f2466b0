using SaliencyLab.Models.Execution.Operators.Activations;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Fused;

/// <summary>The activation that ONNX Runtime put into another node.</summary>
internal static class FusedActivation
{
    /// <summary>Reads the attributes activation and activation_params (or alpha, beta …).</summary>
    public static Func<Tensor, Tensor> Of(NodeSite site)
    {
        var numbers = site.Attributes.Numbers("activation_params") ?? [];
        float Number(int index, float fallback) => index < numbers.Length ? numbers[index] : fallback;
        return site.Attributes.Text("activation", "") switch
        {
            "" => x => x,
            "Relu" => x => x.relu(),
            "Tanh" => x => x.tanh(),
            "Sigmoid" => x => x.sigmoid(),
            "LeakyRelu" => x => ActivationFunctions.LeakyRelu(x, Number(0, 0.01f), 0),
            "Clip" => x => x.clamp(Number(0, float.MinValue), Number(1, float.MaxValue)),
            "HardSigmoid" => x => ActivationFunctions.HardSigmoid(x, Number(0, 0.2f), Number(1, 0.5f)),
            var other => throw site.Fail($"the fused activation '{other}' can't be run"),
        };
    }
}
