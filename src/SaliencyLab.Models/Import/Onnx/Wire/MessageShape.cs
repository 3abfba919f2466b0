namespace SaliencyLab.Models.Import.Onnx.Wire;

/// <summary>Which fields of an ONNX message are read; all others are passed over.</summary>
/// <param name="copied">Numbers, texts, lists of numbers and small messages, taken as they are.</param>
internal sealed class MessageShape(params int[] copied)
{
    private readonly HashSet<int> _copied = [.. copied];
    private readonly Dictionary<int, MessageShape> _nested = [];
    private HashSet<int> _lists = [];

    /// <summary>TensorProto: everything but its elements.</summary>
    public static MessageShape Tensor { get; } = new(1, 2, 8, 13, 14) { _lists = [1] };

    /// <summary>NodeProto.</summary>
    public static MessageShape Node { get; } = new(1, 2, 3, 4, 7, 8);

    /// <summary>An entry of a node's metadata: kept only where it names the module (the stack traces beside it are long).</summary>
    public static MessageShape NodeMetadata { get; } = new(1, 2);

    /// <summary>GraphProto.</summary>
    public static MessageShape Graph { get; } = new(2);

    /// <summary>ModelProto.</summary>
    public static MessageShape Model { get; } = Connect();

    /// <summary>Whether the field is taken as it is.</summary>
    public bool Copies(int field) => _copied.Contains(field);

    /// <summary>Whether the field is a list of numbers, which in memory takes up to eight times its place in the file.</summary>
    public bool IsList(int field) => _lists.Contains(field);

    /// <summary>The shape of the message in a field, or null.</summary>
    public MessageShape? Nested(int field) => _nested.GetValueOrDefault(field);

    private static MessageShape Connect()
    {
        var attribute = new MessageShape(1, 2, 3, 4, 7, 8, 9, 20, 21) { _lists = [7, 8] };
        var sparse = new MessageShape();
        attribute._nested[5] = Tensor;
        attribute._nested[6] = Graph;
        attribute._nested[22] = sparse;
        Node._nested[5] = attribute;
        Node._nested[9] = NodeMetadata;
        Graph._nested[1] = Node;
        Graph._nested[5] = Tensor;
        Graph._nested[11] = Graph._nested[12] = Value();
        Graph._nested[15] = sparse;
        var function = new MessageShape(1, 4, 5, 9, 10, 13);
        function._nested[7] = Node;
        function._nested[11] = attribute;
        var model = new MessageShape(1, 2, 3, 8, 14);
        model._nested[7] = Graph;
        model._nested[25] = function;
        return model;
    }

    /// <summary>ValueInfoProto down to the sizes of its shape.</summary>
    private static MessageShape Value()
    {
        var shape = new MessageShape { _nested = { [1] = new MessageShape(1, 2) } };
        var tensor = new MessageShape(1) { _nested = { [2] = shape } };
        var type = new MessageShape { _nested = { [1] = tensor } };
        return new MessageShape(1) { _nested = { [2] = type } };
    }
}
