namespace SaliencyLab.Models.Graph;

/// <summary>A network read from a file: named values, nodes and weights. Immutable and shared by any number of requests.</summary>
public sealed class ModelGraph(ModelOrigin origin, IReadOnlyList<GraphInput> inputs, GraphBody body) : IDisposable
{
    /// <summary>Where the graph came from.</summary>
    public ModelOrigin Origin { get; } = origin;

    /// <summary>What a caller must give; values that have a weight of the same name are no inputs.</summary>
    public IReadOnlyList<GraphInput> Inputs { get; } = inputs;

    /// <summary>Nodes, weights and outputs.</summary>
    public GraphBody Body { get; } = body;

    /// <summary>Frees the weights.</summary>
    public void Dispose() => Body.Dispose();
}
