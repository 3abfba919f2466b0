using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules.Excitation;

/// <summary>p goes on unchanged to one input; where the input was stretched, its copies add up.</summary>
/// <param name="input">The input.</param>
internal sealed class PassedSignal(int input)
{
    /// <summary>The signal at the input.</summary>
    public Tensor?[] Back(StepVisit visit)
    {
        var (signal, shape) = (visit.Signal, visit.Inputs[input]!.shape);
        for (var lead = signal.Dimensions - shape.Length; lead > 0; lead--)
        {
            signal = signal.sum(0);
        }

        for (var axis = 0; axis < shape.Length; axis++)
        {
            signal = shape[axis] == 1 && signal.shape[axis] > 1 ? signal.sum(axis, keepdim: true) : signal;
        }

        return visit.Only(input, signal);
    }
}
