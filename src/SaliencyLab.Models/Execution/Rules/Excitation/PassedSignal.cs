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
        var lead = signal.Dimensions - shape.Length;
        long[] stretched = [.. Enumerable.Range(0, (int)signal.Dimensions).Where(axis => axis < lead || (shape[axis - lead] == 1 && signal.shape[axis] > 1)).Select(axis => (long)axis)];
        return visit.Only(input, stretched.Length == 0 ? signal : signal.sum(stretched, keepdim: true).reshape(shape));
    }
}
