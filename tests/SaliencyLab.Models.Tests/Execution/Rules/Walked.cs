using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Tests.Execution.Reference;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Rules;

/// <summary>Walks networks that take a picture of given sizes and end in one linear layer to a single score.</summary>
internal static class Walked
{
    /// <summary>The signals at the input, in C order.</summary>
    /// <param name="rule">How they go back.</param>
    /// <param name="picture">1×C×H×W.</param>
    /// <param name="weights">Of the last layer, one an element of <paramref name="features"/>.</param>
    /// <param name="features">The value that the last layer reads.</param>
    /// <param name="nodes">Everything before the last layer.</param>
    /// <param name="constants">What they read.</param>
    public static float[] Input(Func<ShapedNetwork, BackwardRule> rule, Tensor picture, float[] weights, string features, GraphNode[] nodes, params (string Name, Tensor Value)[] constants)
    {
        using var scope = NewDisposeScope();
        var shape = picture.shape;
        using var graph = Made(
            [.. shape.Select(size => (long?)size)],
            [.. nodes, Node("Flatten", [features], "flat"), Node("Gemm", ["flat", "matrix", "bias"], "y")],
            [.. constants, ("matrix", tensor(weights, [weights.Length, 1L])), ("bias", tensor(new[] { 100f }))]);
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At((int)shape[1], (int)shape[2], (int)shape[3], CancellationToken.None);
        var chosen = rule(shaped);
        Layer[] taps = chosen is BackwardRule.ContrastiveExcitation(var at) ? [shaped.Layers.Input, at] : [shaped.Layers.Input];
        using var recorded = shaped.Record(picture, taps, CancellationToken.None);
        return recorded.Walk(0, chosen, [shaped.Layers.Input], CancellationToken.None)[shaped.Layers.Input].contiguous().data<float>().ToArray();
    }

    /// <summary>A picture of one row and one channel.</summary>
    public static Tensor Row(params float[] values) => tensor(values, [1L, 1, 1, values.Length]);

    /// <summary>Asserts values to rounding.</summary>
    public static void Equal(float[] expected, float[] actual) => Xunit.Assert.Equal(expected, actual, (a, b) => Math.Abs(a - b) <= 1e-6f);
}
