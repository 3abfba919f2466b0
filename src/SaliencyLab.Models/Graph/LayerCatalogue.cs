namespace SaliencyLab.Models.Graph;

/// <summary>The layers of a network at one input shape, from shallow to deep.</summary>
public sealed class LayerCatalogue(Layer input, IReadOnlyList<Layer> all, IReadOnlyList<Layer> ruler, IReadOnlyList<string> names, Func<string, Layer?> find)
{
    /// <summary>The network's input, the layer called "input".</summary>
    public Layer Input { get; } = input;

    /// <summary>Every layer with a spatial map (modules first; values where there are no modules), each value once, shallow to deep, without the input.</summary>
    public IReadOnlyList<Layer> All { get; } = all;

    /// <summary>The layers a scrubber shows: module outputs at the depth of the recommended ones.</summary>
    public IReadOnlyList<Layer> Ruler { get; } = ruler;

    /// <summary>The recommended layers (METHODS §3).</summary>
    public IReadOnlyList<Layer> Recommended { get; } = [.. all.Where(layer => layer.Recommended)];

    /// <summary>A layer by module path, then by exact value name, then "input"; null where there is none with a spatial map.</summary>
    public Layer? Find(string name) => find(name);

    /// <summary>Up to five names most like a wrong one, for messages.</summary>
    public IReadOnlyList<string> Nearest(string name) =>
        [.. names.Distinct().OrderBy(candidate => EditDistance(name, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).Take(5)];

    private static int EditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
