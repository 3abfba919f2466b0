using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Elementwise;

/// <summary>A function of any number of values, folded pair by pair (Max, Min, Sum), and divided by their number for Mean.</summary>
internal sealed class Variadic(Func<Tensor, Tensor, Tensor> fold, Func<Tensor, int, Tensor>? finish = null) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var result = site.Need(inputs, 0);
        for (var index = 1; index < inputs.Length; index++)
        {
            var next = site.Need(inputs, index);
            Broadcasting.Check(site, result, next);
            result = fold(result, next);
        }

        return [finish is null ? result : finish(result, inputs.Length)];
    };
}
