using SaliencyLab.Models.Execution.Operators;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>The gradient of one step alone: its kernel is run again with its inputs as leaves.</summary>
internal static class StepGradient
{
    /// <summary>The plain gradient with respect to every wanted input.</summary>
    public static Tensor?[] Of(StepVisit visit) => Of(visit, visit.Step.Kernel, (_, index) => visit.Signals[index]);

    /// <summary>The gradient of another kernel with the step's inputs, with respect to every wanted one.</summary>
    /// <param name="visit">The step.</param>
    /// <param name="kernel">What is gone through.</param>
    /// <param name="signal">The signal at an output, given its value and index; null: none.</param>
    public static Tensor?[] Of(StepVisit visit, BodyKernel kernel, Func<Tensor, int, Tensor?> signal)
    {
        var (inputs, leaves) = ((Tensor?[])visit.Inputs.Clone(), new Tensor?[visit.Inputs.Length]);
        for (var index = 0; index < inputs.Length; index++)
        {
            if (visit.Wanted[index] && inputs[index] is { } input && input.is_floating_point())
            {
                inputs[index] = leaves[index] = Leaf(input);
            }
        }

        return Of(visit, kernel, inputs, leaves, signal);
    }

    /// <summary>A value as the start of a graph of its own.</summary>
    public static Tensor Leaf(Tensor value) => value.detach().requires_grad_();

    /// <summary>Runs the step's kernel and goes back through it.</summary>
    /// <param name="visit">The step.</param>
    /// <param name="inputs">What its kernel gets.</param>
    /// <param name="leaves">Those of the inputs whose gradient is wanted; null elsewhere.</param>
    /// <param name="signal">The signal at an output, given its value and index; null: none.</param>
    public static Tensor?[] Of(StepVisit visit, Tensor?[] inputs, Tensor?[] leaves, Func<Tensor, int, Tensor?> signal) =>
        Of(visit, visit.Step.Kernel, inputs, leaves, signal);

    private static Tensor?[] Of(StepVisit visit, BodyKernel kernel, Tensor?[] inputs, Tensor?[] leaves, Func<Tensor, int, Tensor?> signal)
    {
        var gradients = new Tensor?[leaves.Length];
        var starts = leaves.OfType<Tensor>().ToArray();
        if (starts.Length == 0)
        {
            return gradients;
        }

        using var mode = enable_grad();
        var outputs = kernel(inputs, visit.Run);
        List<Tensor> ends = [];
        List<Tensor> given = [];
        for (var index = 0; index < outputs.Length && index < visit.Signals.Length; index++)
        {
            if (outputs[index] is { requires_grad: true } output && signal(output, index) is { } flowing)
            {
                // libtorch would end the process.
                if (!flowing.shape.AsSpan().SequenceEqual(output.shape))
                {
                    throw visit.Fail($"a signal of {string.Join('×', flowing.shape)} arrives at an output of {string.Join('×', output.shape)}");
                }

                ends.Add(output);
                given.Add(flowing.to(output.dtype));
            }
        }

        if (ends.Count == 0)
        {
            return gradients;
        }

        // Adding nothing of every leaf makes each one reachable: an unreachable one would end the process.
        foreach (var leaf in starts)
        {
            ends.Add(leaf.sum() * 0);
            given.Add(ones_like(ends[^1].detach()));
        }

        var found = autograd.grad(ends, starts, given);
        for (int index = 0, next = 0; index < leaves.Length; index++)
        {
            gradients[index] = leaves[index] is null ? null : found[next++];
        }

        return gradients;
    }
}
