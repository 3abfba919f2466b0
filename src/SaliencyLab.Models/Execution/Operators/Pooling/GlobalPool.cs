using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Pooling;

/// <summary>Pooling over all spatial axes at once.</summary>
/// <param name="function">Of the value and its spatial axes; keeps the axes.</param>
internal sealed class GlobalPool(Func<NodeSite, Tensor, long[], Tensor> function) : IOperator
{
    /// <summary>Mean.</summary>
    public static Tensor Mean(NodeSite site, Tensor x, long[] axes) => x.mean(axes, keepdim: true);

    /// <summary>Maximum; over two axes with the gradient at one of several equal maxima, as PyTorch's layer has it.</summary>
    public static Tensor Max(NodeSite site, Tensor x, long[] axes) =>
        axes.Length == 2 ? TorchSharp.torch.nn.functional.adaptive_max_pool2d(x, [1, 1]) : x.amax(axes, keepdim: true);

    /// <summary>(Σ|x|ᵖ)^(1/p).</summary>
    public static Tensor Lp(NodeSite site, Tensor x, long[] axes)
    {
        var power = site.Attributes.Integer("p", 2);
        site.Require(power > 0, "the attribute p is not positive");
        return x.abs().pow(power).sum(axes, keepdim: true).pow(1.0 / power);
    }

    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site) => inputs =>
    {
        var x = site.Need(inputs, 0);
        site.Require(x.Dimensions > 2 && x.NumberOfElements > 0 && x.is_floating_point(), $"its input is {NodeSite.Describe(x.shape)} of {x.dtype}: nothing to pool");
        return [function(site, x, [.. Enumerable.Range(2, (int)x.Dimensions - 2).Select(axis => (long)axis)])];
    };
}
