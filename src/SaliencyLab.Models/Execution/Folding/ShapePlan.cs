using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Folding;

/// <summary>A network folded for one input shape: the steps that are left, in order, with the constants they read. Immutable.</summary>
internal sealed class ShapePlan : IDisposable
{
    /// <summary>What is left to run.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Constants by slot; null where a run puts its values.</summary>
    public required Tensor?[] Template { get; init; }

    /// <summary>Slot of the picture.</summary>
    public required int Picture { get; init; }

    /// <summary>Slot of the scores.</summary>
    public required int Scores { get; init; }

    /// <summary>Slots of the values of a run by name.</summary>
    public required IReadOnlyDictionary<string, int> Slots { get; init; }

    /// <summary>Shapes by name: of all values of a run and of the constants its nodes read.</summary>
    public required IReadOnlyDictionary<string, long[]> Shapes { get; init; }

    /// <summary>Bytes of all values of a run.</summary>
    public required long Bytes { get; init; }

    /// <summary>Constants made by folding.</summary>
    public required IReadOnlyList<Tensor> Owned { get; init; }

    /// <summary>The nodes left, with unique value names.</summary>
    public IReadOnlyList<GraphNode> Nodes => [.. Steps.Select(step => step.Node)];

    /// <summary>Frees the constants made by folding.</summary>
    public void Dispose()
    {
        foreach (var constant in Owned)
        {
            constant.Dispose();
        }
    }
}
