using SaliencyLab.Models.Graph;
using TorchSharp;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>Nodes and constants of a body as they are read; sees to it that every value has one origin.</summary>
internal sealed class BodyParts
{
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);

    /// <summary>Nodes in the file's order.</summary>
    public List<GraphNode> Nodes { get; } = [];

    /// <summary>Constants by value name.</summary>
    public Dictionary<string, torch.Tensor> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the constants that come from nodes.</summary>
    public HashSet<string> Literals { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a value of this name has an origin.</summary>
    public bool Defines(string value) => _origins.ContainsKey(value);

    /// <summary>Adds a constant; null for text.</summary>
    public void Add(string value, torch.Tensor? tensor, HashSet<string> texts)
    {
        Claim(value, "a constant");
        if (tensor is null)
        {
            texts.Add(value);
            return;
        }

        Constants.Add(value, tensor);
    }

    /// <summary>Adds a node.</summary>
    public void Add(GraphNode node)
    {
        foreach (var output in node.Outputs)
        {
            if (output.Length > 0)
            {
                Claim(output, $"node '{node.Name}'");
            }
        }

        Nodes.Add(node);
    }

    /// <summary>Notes where a value comes from.</summary>
    /// <exception cref="ModelFormatException">It comes from somewhere else already.</exception>
    public void Claim(string value, string origin)
    {
        if (!_origins.TryAdd(value, origin))
        {
            throw new ModelFormatException($"The value '{value}' is computed twice: by {_origins[value]} and by {origin}. The file is damaged.");
        }
    }
}
