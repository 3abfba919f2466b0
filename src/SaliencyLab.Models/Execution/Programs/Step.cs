using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution.Programs;

/// <summary>A node with the places of its values.</summary>
internal sealed class Step
{
    /// <summary>The node, for messages.</summary>
    public required GraphNode Node { get; init; }

    /// <summary>What it computes.</summary>
    public required BodyKernel Kernel { get; init; }

    /// <summary>Slots of its inputs; −1 for one left out.</summary>
    public required int[] Inputs { get; init; }

    /// <summary>Slots of its outputs; −1 for one nobody wants.</summary>
    public required int[] Outputs { get; init; }

    /// <summary>Slots that nothing after this step reads.</summary>
    public int[] Releases { get; set; } = [];

    /// <summary>The same step where some slots outlive it.</summary>
    public Step Keeping(IReadOnlySet<int> slots) =>
        new() { Node = Node, Kernel = Kernel, Inputs = Inputs, Outputs = Outputs, Releases = [.. Releases.Where(slot => !slots.Contains(slot))] };
}
