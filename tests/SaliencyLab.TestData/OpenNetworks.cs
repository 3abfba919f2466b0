namespace SaliencyLab.TestData;

/// <summary>Small ONNX files that leave open what a card has to say, and one that no card mends.</summary>
public static class OpenNetworks
{
    private const int Float32 = 1;

    /// <summary>Made for 8 × 8 pictures, whose size the file leaves free: at any other the linear layer '/fc/Gemm' fails.</summary>
    public static byte[] FreeSize => File(
        Input(1, 3, null, null),
        Weight("w", 2, 3, 1, 1), Weight("v", 128, 4),
        Node("Conv", "/conv/Conv", ["x", "w"], "a"), Node("Relu", "/act/Relu", ["a"], "b"), Node("Flatten", "/flat/Flatten", ["b"], "c"),
        Node("Gemm", "/fc/Gemm", ["c", "v"], "scores"), Output("scores"));

    /// <summary>Takes channels last, and its input leaves every size free: taken as channels first the convolution fails.</summary>
    public static byte[] FreeLayout => File(
        Input(null, null, null, null),
        Weight("w", 4, 3, 1, 1),
        Node("Transpose", "/turn/Transpose", ["x"], "a", new Proto().Text(1, "perm").Number(20, 7).Number(8, 0).Number(8, 3).Number(8, 1).Number(8, 2)),
        Node("Conv", "/conv/Conv", ["a", "w"], "b"), Node("GlobalAveragePool", "/pool/GlobalAveragePool", ["b"], "c"), Node("Flatten", "/flat/Flatten", ["c"], "scores"), Output("scores"));

    /// <summary>Takes one channel, which its input leaves free.</summary>
    public static byte[] FreeChannels => File(
        Input(1, null, 16, 16),
        Weight("w", 4, 1, 3, 3),
        Node("Identity", "/in/Identity", ["x"], "a"), Node("Conv", "/conv/Conv", ["a", "w"], "b"),
        Node("GlobalAveragePool", "/pool/GlobalAveragePool", ["b"], "c"), Node("Flatten", "/flat/Flatten", ["c"], "scores"), Output("scores"));

    /// <summary>Its only output is a score for every class at every place; 'row' has one for every class.</summary>
    public static byte[] Segmenter => File(
        Input(1, 3, 16, 16),
        Weight("w", 4, 3, 1, 1),
        Node("Conv", "/conv/Conv", ["x", "w"], "a"), Node("GlobalAveragePool", "/pool/GlobalAveragePool", ["a"], "b"), Node("Flatten", "/flat/Flatten", ["b"], "row"),
        Node("Mul", "/mask/Mul", ["a", "b"], "mask"), Output("mask"));

    /// <summary>Needs an operator that no one knows.</summary>
    public static byte[] UnknownOperator => File(
        Input(1, 3, null, null),
        Weight("w", 4, 3, 1, 1),
        Node("Conv", "/conv/Conv", ["x", "w"], "a"), Node("Frobnicate", "/odd/Frobnicate", ["a"], "scores"), Output("scores"));

    private static byte[] File(params ReadOnlySpan<(int Field, Proto Part)> parts)
    {
        var graph = new Proto();
        foreach (var (field, part) in parts)
        {
            graph.Message(field, part);
        }

        return new Proto().Number(1, 8).Message(8, new Proto().Text(1, "").Number(2, 17)).Message(7, graph).ToArray();
    }

    private static (int Field, Proto Part) Input(params ReadOnlySpan<long?> sizes)
    {
        var shape = new Proto();
        foreach (var size in sizes)
        {
            shape.Message(1, size is { } known ? new Proto().Number(1, known) : new Proto().Text(2, "free"));
        }

        return (11, new Proto().Text(1, "x").Message(2, new Proto().Message(1, new Proto().Number(1, Float32).Message(2, shape))));
    }

    private static (int Field, Proto Part) Output(string name) => (12, new Proto().Text(1, name));

    private static (int Field, Proto Part) Weight(string name, params ReadOnlySpan<long> sizes)
    {
        var tensor = new Proto().Text(8, name).Number(2, Float32);
        var count = 1L;
        foreach (var size in sizes)
        {
            tensor.Number(1, size);
            count *= size;
        }

        // Any weights do, as long as classes differ.
        var values = Enumerable.Range(0, (int)count).SelectMany(place => BitConverter.GetBytes((place * 7 % 11 / 11f) - 0.3f));
        return (5, tensor.Bytes(9, [.. values]));
    }

    private static (int Field, Proto Part) Node(string operation, string name, string[] inputs, string output, params ReadOnlySpan<Proto> attributes)
    {
        var node = new Proto();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, output).Text(3, name).Text(4, operation);
        foreach (var attribute in attributes)
        {
            node.Message(5, attribute);
        }

        return (1, node);
    }
}
