using SaliencyLab.Models.Execution.Folding;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Learning;

/// <summary>One step of gradient descent: θ − rate · ∂loss/∂θ.</summary>
internal static class ParameterStep
{
    /// <summary>The changed parameters by the name of their use, in the type of the file's; the caller disposes them.</summary>
    /// <param name="plan">The network with its parameters as inputs.</param>
    /// <param name="parameters">θ.</param>
    /// <param name="forward">Runs a plan.</param>
    /// <param name="loss">A single number made of the scores.</param>
    /// <param name="rate">Step length; negative steps uphill.</param>
    public static Dictionary<string, Tensor> Take(ShapePlan plan, IReadOnlyDictionary<string, Tensor> parameters, Func<ShapePlan, ForwardResult> forward, Func<Tensor, Tensor> loss, double rate)
    {
        using var scope = NewDisposeScope();
        var leaves = parameters.Where(pair => plan.Parameters.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value.detach().requires_grad_());
        using var result = forward(plan.With(leaves));
        string[] names = [.. leaves.Keys];
        using var learning = enable_grad();
        // As in ForwardResult: adding nothing of every parameter makes each one reachable.
        var total = names.Aggregate(loss(result.Scores), (sum, name) => sum + (leaves[name].sum() * 0).to(sum.dtype));
        var gradients = autograd.grad([total], [.. names.Select(name => leaves[name])]);
        using var quiet = no_grad();
        return names.Zip(gradients).ToDictionary(pair => pair.First, pair => scope.Detach(Moved(leaves[pair.First], pair.Second, rate)));
    }

    // In float32 also where the file's type is narrower: the product of rate and gradient may be below what it can hold.
    private static Tensor Moved(Tensor parameter, Tensor gradient, double rate) =>
        parameter.detach().to(ScalarType.Float32).sub(gradient.to(ScalarType.Float32) * rate).to(parameter.dtype).alias();
}
