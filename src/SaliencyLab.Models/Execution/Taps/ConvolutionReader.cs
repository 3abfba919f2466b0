using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Execution.Operators.Convolutions;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layouts;

namespace SaliencyLab.Models.Execution.Taps;

/// <summary>Reads the convolution behind a layer.</summary>
/// <param name="nodes">Live nodes in running order.</param>
/// <param name="shapes">Shape of every value.</param>
/// <param name="layouts">Layout of every value that has one.</param>
internal sealed class ConvolutionReader(IReadOnlyList<GraphNode> nodes, IReadOnlyDictionary<string, long[]> shapes, IReadOnlyDictionary<string, ValueLayout> layouts)
{
    private readonly Dictionary<string, GraphNode> _convolutions = nodes.Where(node => node is { Operator: "Conv", Domain: "" }).ToDictionary(node => node.Outputs[0]);

    /// <summary>The convolution whose result a value is; null where it comes from another operator, or not from rows and columns.</summary>
    public LayerConvolution? Of(string value)
    {
        if (!_convolutions.TryGetValue(value, out var node) || !HasRowsAndColumns(value) || !HasRowsAndColumns(node.Inputs[0]))
        {
            return null;
        }

        var (name, input, kernel) = (node.Inputs[0], shapes[node.Inputs[0]], shapes[node.Inputs[1]]);
        var position = Enumerable.Range(0, nodes.Count).FirstOrDefault(index => nodes[index].Outputs.Contains(name), -1);
        var window = new WindowAttributes(new NodeSite(node, [], long.MaxValue)).Over(input.AsSpan(2), kernel[2..]);
        return new LayerConvolution
        {
            Input = new Layer
            {
                Name = name,
                Value = name,
                Operator = position < 0 ? "" : nodes[position].Operator,
                Shape = input,
                Channels = layouts[name].Channels,
                Height = layouts[name].Height,
                Width = layouts[name].Width,
                Position = position,
            },
            Groups = (int)node.Attributes.Integer("group", 1),
            Kernel = Pair(window.Kernel),
            Strides = Pair(window.Strides),
            Dilations = Pair(window.Dilations),
            Padding = Pair(window.Before),
        };
    }

    private bool HasRowsAndColumns(string value) =>
        layouts.TryGetValue(value, out var layout) && layout is { ChannelAxis: 1, RowAxis: 2, ColumnAxis: 3, PrefixTokens: 0 };

    private static (int Rows, int Columns) Pair(long[] sizes) => ((int)sizes[0], (int)sizes[1]);
}
