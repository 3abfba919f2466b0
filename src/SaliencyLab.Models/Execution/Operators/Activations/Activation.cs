using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Activations;

/// <summary>An activation with up to two numbers as attributes.</summary>
/// <param name="first">Name and default of the first number.</param>
/// <param name="second">Name and default of the second number.</param>
/// <param name="function">The activation of a value and the two numbers.</param>
internal sealed class Activation((string Name, float Fallback) first, (string Name, float Fallback) second, Func<Tensor, float, float, Tensor> function) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var a = site.Attributes.Number(first.Name, first.Fallback);
        var b = site.Attributes.Number(second.Name, second.Fallback);
        return inputs => [function(site.Need(inputs, 0), a, b)];
    }
}
