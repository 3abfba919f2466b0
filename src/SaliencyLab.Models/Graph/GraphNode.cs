namespace SaliencyLab.Models.Graph;

/// <summary>One operator with its named inputs and outputs.</summary>
public sealed record GraphNode
{
    /// <summary>As in the file; where the file gives none, its first output's name.</summary>
    public required string Name { get; init; }

    /// <summary>Operator type, such as "Conv".</summary>
    public required string Operator { get; init; }

    /// <summary>"" for ONNX's own operators.</summary>
    public required string Domain { get; init; }

    /// <summary>Version of the operator set that the domain is imported with.</summary>
    public required int Opset { get; init; }

    /// <summary>Value names; "" for an optional input left out.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Value names; "" for an output nobody wants.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>The node's own attributes.</summary>
    public required NodeAttributes Attributes { get; init; }

    /// <summary>Paths of the modules that the node was computed in, outermost first: "layer4", "layer4.1", "layer4.1.conv1". Empty where the exporter kept none.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];
}
