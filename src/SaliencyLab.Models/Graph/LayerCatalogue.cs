namespace SaliencyLab.Models.Graph;

/// <summary>The layers of a network at one input shape, from shallow to deep.</summary>
public sealed class LayerCatalogue(Layer input, IReadOnlyList<Layer> all, IReadOnlyList<Layer> ruler, Func<string, Layer?> find)
{
    /// <summary>The network's input, the layer called "input".</summary>
    public Layer Input { get; } = input;

    /// <summary>Every layer with a spatial map (modules first; values where a module has none), shallow to deep, without the input.</summary>
    public IReadOnlyList<Layer> All { get; } = all;

    /// <summary>The layers a scrubber shows: module outputs at the depth of the recommended ones.</summary>
    public IReadOnlyList<Layer> Ruler { get; } = ruler;

    /// <summary>The recommended layers (METHODS §3).</summary>
    public IReadOnlyList<Layer> Recommended { get; } = [.. all.Where(layer => layer.Recommended)];

    /// <summary>A layer by module path, then by exact value name, then "input"; null where there is none with a spatial map.</summary>
    public Layer? Find(string name) => find(name);
}
