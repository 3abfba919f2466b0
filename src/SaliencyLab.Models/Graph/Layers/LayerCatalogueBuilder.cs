using SaliencyLab.Models.Graph.Layouts;

namespace SaliencyLab.Models.Graph.Layers;

/// <summary>Makes the layer catalogue of a network at one input size.</summary>
public static class LayerCatalogueBuilder
{
    // They make resolutions of their own without computing a feature: pooling by METHODS, padding because 113×113 is no resolution of a network of 112×112.
    private static readonly HashSet<string> _gridOnly =
        ["Pad", "MaxPool", "AveragePool", "LpPool", "GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool", "ReduceMean", "QLinearAveragePool", "QLinearGlobalAveragePool"];

    // What a stem has one of: the attention blocks of a Swin have no convolution, but several products.
    private static readonly HashSet<string> _weighing = ["Conv", "FusedConv", "QLinearConv", "ConvInteger", "MatMul", "FusedMatMul", "QLinearMatMul", "MatMulInteger", "Gemm"];

    /// <summary>Builds the catalogue.</summary>
    /// <param name="nodes">Live nodes in running order.</param>
    /// <param name="shapes">Shape of every value.</param>
    /// <param name="layouts">Layout of every value that has one (<see cref="LayoutTracker"/>).</param>
    /// <param name="picture">Name of the picture input.</param>
    /// <param name="score">Name of the value that holds the scores.</param>
    public static LayerCatalogue Build(
        IReadOnlyList<GraphNode> nodes, IReadOnlyDictionary<string, long[]> shapes, IReadOnlyDictionary<string, ValueLayout> layouts, string picture, string score)
    {
        Dictionary<string, (GraphNode Node, int Position, int Convolutions)> computed = [];
        Dictionary<string, ModuleEnd> modules = [];
        var convolutions = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            convolutions += _weighing.Contains(nodes[i].Operator) ? 1 : 0;
            foreach (var output in nodes[i].Outputs.Where(output => output.Length > 0))
            {
                computed[output] = (nodes[i], i, convolutions);
            }

            Note(modules, nodes[i]);
        }

        Layer Make(string name, string value) => Describe(name, value, computed[value].Node.Operator, computed[value].Position, shapes[value], layouts[value]);

        var bottlenecks = ScoreFlow.Bottlenecks(nodes, picture, score);
        var named = modules.Where(module => layouts.ContainsKey(module.Value.Value)).ToArray();
        LayerCandidate[] all =
        [
            .. named.Select(module => new LayerCandidate(
                Make(module.Key, module.Value.Value), module.Value.Depth, computed[module.Value.Value].Convolutions, module.Value.HasInner, IsModule: true)),
        ];
        bool Carries(string value) => bottlenecks.Contains(value) && !_gridOnly.Contains(computed[value].Node.Operator);

        LayerCandidate[] candidates = [.. all.Where(candidate => Carries(candidate.Layer.Value)).OrderBy(candidate => candidate.Layer.Position)];
        if (candidates.Length == 0)
        {
            all = [.. computed.Keys.Where(layouts.ContainsKey).Select(value => new LayerCandidate(Make(value, value), 1, computed[value].Convolutions, false, false))];
            candidates = [.. all.Where(candidate => Carries(candidate.Layer.Value)).OrderBy(candidate => candidate.Layer.Position)];
        }

        var recommended = RecommendedLayers.Choose(candidates);
        var ruler = LayerRuler.Choose(candidates, recommended);
        var names = ruler.ToDictionary(layer => layer.Value, layer => layer);
        Layer[] distinct =
        [
            .. all.GroupBy(candidate => candidate.Layer.Value)
                .Select(same => names.GetValueOrDefault(same.Key) ?? same.MinBy(candidate => candidate.Depth)!.Layer)
                .OrderBy(layer => layer.Position),
        ];
        var input = Describe("input", picture, "", -1, shapes[picture], layouts[picture]);
        return new LayerCatalogue(input, distinct, ruler, [.. modules.Keys, .. distinct.Select(layer => layer.Name)], Find);

        Layer? Find(string name)
        {
            if (distinct.FirstOrDefault(layer => layer.Name == name) is { } listed)
            {
                return listed;
            }

            if (modules.TryGetValue(name, out var module) && layouts.ContainsKey(module.Value))
            {
                return Make(name, module.Value) with { Recommended = recommended.Any(candidate => candidate.Layer.Value == module.Value) };
            }

            return computed.ContainsKey(name) && layouts.ContainsKey(name) ? Make(name, name) : name == "input" || name == picture ? input : null;
        }
    }

    private static void Note(Dictionary<string, ModuleEnd> modules, GraphNode node)
    {
        if (node.Outputs.FirstOrDefault(output => output.Length > 0) is not { } value)
        {
            return;
        }

        for (var depth = 0; depth < node.Modules.Count; depth++)
        {
            var inner = depth < node.Modules.Count - 1 || (modules.TryGetValue(node.Modules[depth], out var known) && known.HasInner);
            modules[node.Modules[depth]] = new ModuleEnd(value, depth + 1, inner);
        }
    }

    private static Layer Describe(string name, string value, string operation, int position, long[] shape, ValueLayout layout) => new()
    {
        Name = name,
        Value = value,
        Operator = operation,
        Shape = shape,
        Channels = layout.Channels,
        Height = layout.Height,
        Width = layout.Width,
        Position = position,
    };

    private readonly record struct ModuleEnd(string Value, int Depth, bool HasInner);
}
