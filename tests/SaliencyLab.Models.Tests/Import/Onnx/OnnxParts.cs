using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import;
using Xunit;

namespace SaliencyLab.Models.Tests.Import.Onnx;

/// <summary>Messages of ONNX's public schema by their field numbers, and files made of them.</summary>
internal static class OnnxParts
{
    public const int Float32 = 1;

    /// <summary>A model of one graph: parts are fields of GraphProto, written by the functions below.</summary>
    public static Proto Model(params ReadOnlySpan<(int Field, Proto Part)> parts) => new Proto().Number(1, 8).Text(2, "test").Message(8, Opset("", 17)).Message(7, GraphOf(parts));

    public static Proto GraphOf(params ReadOnlySpan<(int Field, Proto Part)> parts)
    {
        var graph = new Proto();
        foreach (var (field, part) in parts)
        {
            graph.Message(field, part);
        }

        return graph;
    }

    public static Proto Opset(string domain, long version) => new Proto().Text(1, domain).Number(2, version);

    public static (int Field, Proto Part) Input(string name, params long[] shape) => (11, Value(name, shape));

    public static (int Field, Proto Part) Output(string name) => (12, new Proto().Text(1, name));

    public static (int Field, Proto Part) Weight(Proto tensor) => (5, tensor);

    public static (int Field, Proto Part) Node(Proto node) => (1, node);

    public static (int Field, Proto Part) Node(string operation, string name, string[] inputs, string[] outputs, params Proto[] attributes) =>
        (1, NodeProto(operation, name, inputs, outputs, attributes));

    public static Proto NodeProto(string operation, string name, string[] inputs, string[] outputs, params Proto[] attributes)
    {
        var node = new Proto();
        Array.ForEach(inputs, input => node.Text(1, input));
        Array.ForEach(outputs, output => node.Text(2, output));
        node.Text(3, name).Text(4, operation);
        Array.ForEach(attributes, attribute => node.Message(5, attribute));
        return node;
    }

    public static Proto Tensor(string name, int type, params long[] dims)
    {
        var tensor = new Proto().Text(8, name).Number(2, type);
        Array.ForEach(dims, size => tensor.Number(1, size));
        return tensor;
    }

    public static Proto External(string name, string location, string? offset = null, string? length = null)
    {
        var tensor = Tensor(name, Float32, 2).Number(14, 1).Message(13, new Proto().Text(1, "location").Text(2, location));
        _ = offset is null ? tensor : tensor.Message(13, new Proto().Text(1, "offset").Text(2, offset));
        return length is null ? tensor : tensor.Message(13, new Proto().Text(1, "length").Text(2, length));
    }

    public static Proto Attribute(string name, int type) => new Proto().Text(1, name).Number(20, type);

    /// <summary>Reads a file that lies in memory.</summary>
    public static ModelGraph Read(Proto model, ImportLimits? limits = null, Func<string, Stream?>? beside = null) => Read(model.ToArray(), limits, beside);

    public static ModelGraph Read(byte[] bytes, ImportLimits? limits = null, Func<string, Stream?>? beside = null) =>
        ModelImporter.Import(new ModelFile("test.onnx", () => new MemoryStream(bytes), beside ?? (_ => null)), limits ?? new ImportLimits(), TestContext.Current.CancellationToken);

    /// <summary>The message of a refused file.</summary>
    public static ModelFormatException Refusal(Proto model, ImportLimits? limits = null, Func<string, Stream?>? beside = null) =>
        Assert.Throws<ModelFormatException>(() => Read(model, limits, beside).Dispose());

    /// <summary>A graph that adds a weight to its picture.</summary>
    public static Proto WithWeight(Proto weight) => Model(
        Input("x", 1, 3, 4, 4), Weight(weight), Node("Add", "add", ["x", "w"], ["y"]), Output("y"));

    private static Proto Value(string name, long[] shape)
    {
        var dims = new Proto();
        foreach (var size in shape)
        {
            dims.Message(1, new Proto().Number(1, size));
        }

        return new Proto().Text(1, name).Message(2, new Proto().Message(1, new Proto().Number(1, Float32).Message(2, dims)));
    }
}
