using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution.Folding;

/// <summary>The limit on what the values of one run take together.</summary>
internal static class MemoryCheck
{
    /// <summary>Refuses the network at the node where the limit is passed.</summary>
    public static void Total(GraphNode node, long bytes, long memoryBytes)
    {
        if (bytes > memoryBytes)
        {
            var limit = $"{memoryBytes / (1 << 20)} MB";
            throw new ModelNotRunnableException($"One run of the network needs more than the memory limit of {limit}; it is passed at node '{node.Name}' ({node.Operator}). Use a smaller picture size or raise the limit.") { Node = node.Name, Limit = limit };
        }
    }
}
