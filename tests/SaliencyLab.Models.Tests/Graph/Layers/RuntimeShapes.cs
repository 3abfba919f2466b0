using Microsoft.ML.OnnxRuntime;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Tests.Import.Onnx;

namespace SaliencyLab.Models.Tests.Graph.Layers;

/// <summary>The shape of every value of a graph as ONNX Runtime computes it.</summary>
internal static class RuntimeShapes
{
    /// <summary>Runs the file with every value made an output.</summary>
    public static IReadOnlyDictionary<string, long[]> Of(string path, ModelGraph graph, long[] input)
    {
        var picture = graph.Inputs[0].Name;
        string[] values = [.. graph.Body.Nodes.SelectMany(node => node.Outputs).Where(name => name.Length > 0)];

        // A second "graph" field is merged into the first: its outputs come on top.
        var more = OnnxParts.GraphOf([.. values.Except(graph.Body.Outputs).Select(OnnxParts.Output)]);
        byte[] bytes = [.. File.ReadAllBytes(path), .. new Proto().Message(7, more).ToArray()];
        using var options = new SessionOptions { GraphOptimizationLevel = GraphOptimizationLevel.ORT_DISABLE_ALL, IntraOpNumThreads = 1 };
        using var session = new InferenceSession(bytes, options);
        using var zeros = OrtValue.CreateTensorValueFromMemory(new float[input.Aggregate((left, right) => left * right)], input);
        using var run = new RunOptions();
        using var results = session.Run(run, [picture], [zeros], values);
        var shapes = graph.Body.Constants.ToDictionary(constant => constant.Key, constant => constant.Value.shape);
        shapes[picture] = input;
        for (var index = 0; index < values.Length; index++)
        {
            shapes[values[index]] = results[index].GetTensorTypeAndShape().Shape;
        }

        return shapes;
    }
}
