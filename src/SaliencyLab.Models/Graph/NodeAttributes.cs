using TorchSharp;

namespace SaliencyLab.Models.Graph;

/// <summary>
/// A node's attributes by name. Values are long, float, string, long[], float[], string[], <see cref="torch.Tensor"/> or <see cref="GraphBody"/>.
/// A getter throws <see cref="ModelFormatException"/> naming node and attribute where the type is another.
/// </summary>
public sealed class NodeAttributes(string node, IReadOnlyDictionary<string, object> values) : IDisposable
{
    /// <summary>Names present.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>Whether the attribute is present.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>An integer, or the default where it is absent.</summary>
    public long Integer(string name, long fallback) => Get(name, fallback);

    /// <summary>A number, or the default where it is absent.</summary>
    public float Number(string name, float fallback) => Get(name, fallback);

    /// <summary>A text, or the default where it is absent.</summary>
    public string Text(string name, string fallback) => Get(name, fallback);

    /// <summary>A list of integers, or null where it is absent.</summary>
    public long[]? Integers(string name) => Get<long[]?>(name, null);

    /// <summary>A list of numbers, or null where it is absent.</summary>
    public float[]? Numbers(string name) => Get<float[]?>(name, null);

    /// <summary>A tensor, or null where it is absent. The node owns it.</summary>
    public torch.Tensor? Tensor(string name) => Get<torch.Tensor?>(name, null);

    /// <summary>A branch or loop body, or null where it is absent.</summary>
    public GraphBody? Body(string name) => Get<GraphBody?>(name, null);

    /// <summary>The branch or loop body under a name, or null where there is none or the attribute is something else.</summary>
    public GraphBody? BodyIn(string name) => values.GetValueOrDefault(name) as GraphBody;

    /// <summary>The same attributes but for some; tensors and bodies stay these attributes' own.</summary>
    public NodeAttributes Without(params string[] names) =>
        new(node, values.Where(pair => !names.Contains(pair.Key)).ToDictionary());

    /// <summary>Frees tensors and inner bodies.</summary>
    public void Dispose()
    {
        foreach (var value in values.Values.OfType<IDisposable>())
        {
            value.Dispose();
        }
    }

    private T Get<T>(string name, T fallback)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return fallback;
        }

        return value is T typed
            ? typed
            : throw new ModelFormatException($"Node '{node}': attribute '{name}' holds {value.GetType().Name}, which its operator does not take.") { Node = node };
    }
}
