using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Graph;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Reference;

/// <summary>Graphs and nodes made by hand.</summary>
internal static class SmallGraphs
{
    /// <summary>A node of ONNX's own operators, opset 17.</summary>
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

    /// <summary>A graph that takes pictures "x" of N×C×H×W and hands out "y".</summary>
    public static ModelGraph Made(long?[] picture, IReadOnlyList<GraphNode> nodes, params (string Name, Tensor Value)[] constants) => new(
        new ModelOrigin("made by hand", "", "", 0),
        [new GraphInput("x", ScalarType.Float32, picture)],
        new GraphBody
        {
            Inputs = ["x"],
            Outputs = ["y"],
            Nodes = nodes,
            Constants = constants.ToDictionary(constant => constant.Name, constant => constant.Value.DetachFromDisposeScope()),
        });

    /// <summary>A convolution with a 3×3 kernel from 3 to 4 channels, a ReLU, global pooling and a linear layer to 5 classes.</summary>
    public static ModelGraph Classifier(long? batch = 1, params GraphNode[] before) => Made(
        [batch, 3, 8, 8],
        [
            .. before,
            Node("Conv", [before.Length == 0 ? "x" : before[^1].Outputs[0], "kernel"], "convolved", ("pads", new long[] { 1, 1, 1, 1 })),
            Node("Relu", ["convolved"], "rectified"),
            Node("GlobalAveragePool", ["rectified"], "pooled"),
            Node("Flatten", ["pooled"], "flat"),
            Node("Gemm", ["flat", "matrix"], "y"),
        ],
        ("kernel", (arange(108, dtype: ScalarType.Float32) * 0.3f).sin().reshape(4, 3, 3, 3)),
        ("matrix", (arange(20, dtype: ScalarType.Float32) * 0.7f).cos().reshape(4, 5)));

    /// <summary>Runs one node.</summary>
    public static Tensor Run(GraphNode node, params Tensor[] inputs) =>
        ((IOperator)OperatorRegistry.Find(node)!).Prepare(new NodeSite(node, [], 1 << 28))(inputs)[0]!;
}
