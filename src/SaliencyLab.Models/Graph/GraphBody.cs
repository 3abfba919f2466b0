using TorchSharp;

namespace SaliencyLab.Models.Graph;

/// <summary>The nodes of a graph, or of a branch or loop inside one.</summary>
public sealed class GraphBody : IDisposable
{
    /// <summary>Names of the values a caller gives, in order.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Names of the values handed back, in order.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>In an order in which they can run: a node's inputs come before it.</summary>
    public required IReadOnlyList<GraphNode> Nodes { get; init; }

    /// <summary>Weights and other constants by value name (initialisers and Constant nodes alike), without gradient, on the CPU.</summary>
    public required IReadOnlyDictionary<string, torch.Tensor> Constants { get; init; }

    /// <summary>Names of the constants that are numbers written into the graph (Constant nodes), as against weights stored beside it.</summary>
    public IReadOnlySet<string> Literals { get; init; } = new HashSet<string>();

    /// <summary>Frees the constants, those of inner bodies too.</summary>
    public void Dispose()
    {
        foreach (var constant in Constants.Values)
        {
            constant.Dispose();
        }

        foreach (var node in Nodes)
        {
            node.Attributes.Dispose();
        }
    }
}
