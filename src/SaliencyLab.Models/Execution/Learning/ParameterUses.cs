using SaliencyLab.Models.Execution.Folding;
using SaliencyLab.Models.Execution.Programs;
using SaliencyLab.Models.Graph;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Learning;

/// <summary>
/// A graph in which every use of a weight is a value of its own, as its author had it: exporters merge equal tensors. Parameters are the
/// float constants that a node reads as weight, bias or norm parameter; not the running statistics of a batch norm, not single numbers
/// without an axis, not sizes and bounds, and of numbers written into the graph only those that nothing but weights can be.
/// </summary>
internal sealed class ParameterUses
{
    // Inputs that are settings or statistics although they may be float tensors.
    private static readonly Dictionary<string, int[]> _fixed = new()
    {
        ["BatchNormalization"] = [3, 4],
        ["Resize"] = [1, 2, 3],
        ["Upsample"] = [1],
        ["Pad"] = [1, 2, 3],
        ["Clip"] = [1, 2],
        ["QuantizeLinear"] = [1, 2],
        ["OneHot"] = [1, 2],
        ["Range"] = [0, 1, 2],
        ["Dropout"] = [1, 2],
    };

    // What some exporters write into the graph although it is learnt; an InstanceNormalization with written numbers is half of a group norm.
    private static readonly HashSet<string> _learnt =
        ["Conv", "FusedConv", "ConvTranspose", "Gemm", "FusedGemm", "MatMul", "FusedMatMul", "BatchNormalization", "LayerNormalization", "SkipLayerNormalization"];

    private static readonly HashSet<string> _quantised =
        ["QLinearConv", "QLinearMatMul", "QGemm", "ConvInteger", "MatMulInteger", "DequantizeLinear"];

    /// <summary>Tells the uses apart.</summary>
    /// <exception cref="ModelNotRunnableException">Weights are integers, or lie inside a branch or loop; names the node.</exception>
    public ParameterUses(GraphBody body, NeededNodes needed, string score)
    {
        var uses = new Dictionary<string, Tensor>();
        var weights = Weights(body, needed);
        var nodes = needed.Nodes.Select(node => Separate(node, body, weights, uses)).ToArray();
        Body = new GraphBody
        {
            Inputs = body.Inputs,
            Outputs = body.Outputs,
            Nodes = nodes,
            Constants = body.Constants.Concat(uses).ToDictionary(),
        };
        Needed = new NeededNodes(Body, score);
        Values = uses;
    }

    /// <summary>The graph; its constants stay those of the graph it was made from.</summary>
    public GraphBody Body { get; }

    /// <summary>Its nodes.</summary>
    public NeededNodes Needed { get; }

    /// <summary>The parameters by the name of their use.</summary>
    public IReadOnlyDictionary<string, Tensor> Values { get; }

    // An exporter that merges equal tensors may hand them on by Identity.
    private static Dictionary<string, Tensor> Weights(GraphBody body, NeededNodes needed)
    {
        var weights = body.Constants.Where(pair => IsWeight(pair.Value)).ToDictionary();
        foreach (var node in needed.Nodes.Where(node => node.Operator == "Identity"))
        {
            if (weights.TryGetValue(node.Inputs[0], out var weight))
            {
                weights[node.Outputs[0]] = weight;
            }
        }

        return weights;
    }

    private static GraphNode Separate(GraphNode node, GraphBody body, Dictionary<string, Tensor> weights, Dictionary<string, Tensor> uses)
    {
        Check(node, body);
        if (node.Operator == "Identity")
        {
            return node;
        }

        var settings = _fixed.GetValueOrDefault(node.Operator) ?? [];
        var inputs = node.Inputs.ToArray();
        for (var index = 0; index < inputs.Length; index++)
        {
            if (!settings.Contains(index) && weights.TryGetValue(inputs[index], out var weight)
                && (_learnt.Contains(node.Operator) || !body.Literals.Contains(inputs[index])))
            {
                inputs[index] = $"{inputs[index]} of {string.Join(' ', node.Outputs)} {index}";
                uses[inputs[index]] = weight;
            }
        }

        return node with { Inputs = inputs };
    }

    private static bool IsWeight(Tensor constant) => constant.Dimensions > 0 && constant.is_floating_point();

    private static void Check(GraphNode node, GraphBody body)
    {
        if (_quantised.Contains(node.Operator) && node.Inputs.Any(body.Constants.ContainsKey))
        {
            throw new ModelNotRunnableException($"A meta-learning step needs weights in floating point; node '{node.Name}' ({node.Operator}) has quantised ones. Take the file from before it was quantised.") { Node = node.Name };
        }

        var captured = BodyCaptures.Of(node).Any(name => body.Constants.TryGetValue(name, out var constant) && IsWeight(constant));
        if (captured || BodyCaptures.Bodies(node).Any(inner => inner.Constants.Values.Any(IsWeight)))
        {
            throw new ModelNotRunnableException($"A meta-learning step can't change weights inside a branch or loop, and node '{node.Name}' ({node.Operator}) has some. Export the network without branches (for PyTorch: trace it instead of scripting it).") { Node = node.Name };
        }
    }
}
