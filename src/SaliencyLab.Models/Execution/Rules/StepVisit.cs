using SaliencyLab.Models.Execution.Programs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Rules;

/// <summary>A step met on the way back.</summary>
internal sealed record StepVisit
{
    /// <summary>The step.</summary>
    public required Step Step { get; init; }

    /// <summary>Its inputs of the forward pass; null for one left out.</summary>
    public required Tensor?[] Inputs { get; init; }

    /// <summary>The signals at its outputs; null where none arrived.</summary>
    public required Tensor?[] Signals { get; init; }

    /// <summary>Inputs whose signal somebody wants.</summary>
    public required bool[] Wanted { get; init; }

    /// <summary>The run it belongs to.</summary>
    public required RunState Run { get; init; }

    /// <summary>The signal at the first output, the only one of most operators.</summary>
    public Tensor Signal => Signals[0] ?? throw Fail("no signal arrives at its first output");

    /// <summary>A result with one input's signal.</summary>
    public Tensor?[] Only(int input, Tensor signal)
    {
        var signals = new Tensor?[Inputs.Length];
        signals[input] = signal;
        return signals;
    }

    /// <summary>The exception for this node.</summary>
    public ModelNotRunnableException Fail(string why, Exception? inner = null) =>
        new($"Node '{Step.Node.Name}' ({Step.Node.Operator}) failed on the way back: {why}.", inner) { Node = Step.Node.Name };
}
