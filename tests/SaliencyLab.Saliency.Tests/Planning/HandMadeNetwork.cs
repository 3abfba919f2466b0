using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Tests.Planning;

/// <summary>A network of a few nodes for pictures "x" of 1×1×2×2, small enough to be worked through by hand; its scores are "y".</summary>
internal sealed class HandMadeNetwork : IDisposable
{
    private readonly ModelGraph _graph;
    private readonly Network _network;

    public HandMadeNetwork(IReadOnlyList<GraphNode> nodes, params (string Name, Tensor Value)[] weights)
    {
        _graph = new ModelGraph(
            new ModelOrigin("made by hand", "", "", 0),
            [new GraphInput("x", ScalarType.Float32, [1, 1, 2, 2])],
            new GraphBody
            {
                Inputs = ["x"],
                Outputs = ["y"],
                Nodes = nodes,
                Constants = weights.ToDictionary(weight => weight.Name, weight => weight.Value.DetachFromDisposeScope()),
            });
        _network = new Network(_graph, new NetworkOptions());
        Shaped = _network.At(1, 2, 2, CancellationToken.None);
    }

    public ShapedNetwork Shaped { get; }

    public static GraphNode Node(string kind, string[] inputs, string output, params (string Name, object Value)[] attributes) => new()
    {
        Name = $"{kind} of {output}",
        Operator = kind,
        Domain = "",
        Opset = 17,
        Inputs = inputs,
        Outputs = [output],
        Attributes = new NodeAttributes(output, attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value)),
    };

    /// <summary>Two 1×1 convolutions of one channel that share one bias, global pooling and a linear layer from "second" to two classes.</summary>
    public static HandMadeNetwork SharedBias() => new(
        [
            Node("Conv", ["x", "one", "bias"], "first"),
            Node("Conv", ["first", "three", "bias"], "second"),
            Node("GlobalAveragePool", ["second"], "pooled"),
            Node("Flatten", ["pooled"], "flat"),
            Node("Gemm", ["flat", "matrix"], "y"),
        ],
        ("one", ones(1, 1, 1, 1)),
        ("three", full([1, 1, 1, 1], 3f)),
        ("bias", zeros(1)),
        ("matrix", tensor(new float[] { 1, -1 }, [1L, 2L])));

    public MapRequest Map(string method, string layer, int category, MetaStep? meta = null) =>
        new(SampleNetwork.Method(method), [Shaped.Layers.Find(layer)!], category, Meta: meta);

    public void Dispose()
    {
        _network.Dispose();
        _graph.Dispose();
    }
}
