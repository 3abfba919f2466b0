namespace SaliencyLab.Models.Graph.Layouts;

/// <summary>A node with what is known of its inputs while axes are followed.</summary>
internal sealed class TrackedNode(GraphNode node, IReadOnlyDictionary<string, long[]> shapes, Dictionary<string, Axis[]> known)
{
    /// <summary>The node.</summary>
    public GraphNode Node { get; } = node;

    /// <summary>Number of inputs, left-out ones counted.</summary>
    public int Inputs => Node.Inputs.Count;

    /// <summary>Axes of an input; null where nothing is known or it has no positions' ancestry.</summary>
    public Axis[]? Input(int index) => index < Inputs ? known.GetValueOrDefault(Node.Inputs[index]) : null;

    /// <summary>Shape of an input, or null.</summary>
    public long[]? InputShape(int index) => index < Inputs ? shapes.GetValueOrDefault(Node.Inputs[index]) : null;

    /// <summary>Shape of an output, or null.</summary>
    public long[]? OutputShape(int index = 0) => index < Node.Outputs.Count ? shapes.GetValueOrDefault(Node.Outputs[index]) : null;

    /// <summary>Notes the axes of an output; null or a wrong number of them: nothing is known.</summary>
    public void Set(int output, Axis[]? axes)
    {
        if (axes is not null && OutputShape(output) is { } shape && axes.Length == shape.Length && Axes.HavePositions(axes))
        {
            known[Node.Outputs[output]] = axes;
        }
    }

    /// <summary>A list of integers among the attributes, or null.</summary>
    public long[]? Integers(string name) => Node.Attributes.Integers(name);
}
