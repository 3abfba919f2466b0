namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>What value names mean where nodes stand: at the top of the file as written, inside a called function the caller's values or names of its own.</summary>
internal sealed class NameScope(string prefix, IReadOnlyDictionary<string, string> given)
{
    /// <summary>The file's own graph.</summary>
    public static NameScope File { get; } = new("", new Dictionary<string, string>());

    /// <summary>The value's name in the whole graph; "" stays "".</summary>
    public string Value(string name) => name.Length == 0 ? "" : given.TryGetValue(name, out var outside) ? outside : prefix + name;

    /// <summary>The node's name in the whole graph.</summary>
    public string Node(string name) => prefix + name;
}
