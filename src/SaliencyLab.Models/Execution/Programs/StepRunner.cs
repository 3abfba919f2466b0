using SaliencyLab.Models.Execution.Operators;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Programs;

/// <summary>Runs single steps.</summary>
internal static class StepRunner
{
    /// <summary>Runs a step; its outputs belong to the dispose scope around the call.</summary>
    /// <exception cref="ModelNotRunnableException">The node failed.</exception>
    public static void Run(Step step, Tensor?[] values, RunState run)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var inputs = new Tensor?[step.Inputs.Length];
        for (var index = 0; index < inputs.Length; index++)
        {
            inputs[index] = step.Inputs[index] < 0 ? null : values[step.Inputs[index]];
        }

        using var scope = NewDisposeScope();
        Tensor?[] outputs;
        try
        {
            outputs = step.Kernel(inputs, run);
        }
        catch (Exception failure) when (failure is not (ModelException or OperationCanceledException))
        {
            throw Failure(step, inputs, failure);
        }

        for (var index = 0; index < step.Outputs.Length && index < outputs.Length; index++)
        {
            if (step.Outputs[index] >= 0 && outputs[index] is { } output)
            {
                values[step.Outputs[index]] = scope.MoveToOuter(Array.IndexOf(inputs, output) >= 0 ? output.alias() : output);
            }
        }
    }

    private static ModelNotRunnableException Failure(Step step, Tensor?[] inputs, Exception failure)
    {
        var shapes = string.Join(", ", inputs.Select(input => input is null ? "nothing" : NodeSite.Describe(input.shape)));
        var first = failure.Message.Split('\n')[0].Trim();
        return new ModelNotRunnableException($"Node '{step.Node.Name}' ({step.Node.Operator}) failed with inputs {shapes}: {first}", failure) { Node = step.Node.Name };
    }
}
