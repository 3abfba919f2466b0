using Google.Protobuf;
using SaliencyLab.Models.Import.Onnx.Schema;
using SaliencyLab.Models.Import.Onnx.Tensors;
using static SaliencyLab.Models.Import.Onnx.Schema.AttributeProto.Types;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>Reads a node's attributes into the values that <see cref="Graph.NodeAttributes"/> holds.</summary>
internal sealed class AttributeReader(TensorReader tensors, BodyReader bodies)
{
    /// <summary>The attributes by name; those that refer to a function's arguments are replaced by them, or left out where the call gives none.</summary>
    public Dictionary<string, object> Read(NodeProto node, string nodeName, CallSite site)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var written in node.Attribute)
        {
            var attribute = written;
            if (written.HasRefAttrName && written.RefAttrName.Length > 0 && !site.Arguments.TryGetValue(written.RefAttrName, out attribute))
            {
                continue;
            }

            if (!values.TryAdd(written.Name, Value(attribute, nodeName, site)))
            {
                throw new ModelFormatException($"Node '{nodeName}' has the attribute '{written.Name}' twice.") { Node = nodeName };
            }
        }

        return values;
    }

    private object Value(AttributeProto attribute, string node, CallSite site) => Kind(attribute) switch
    {
        AttributeType.Float => attribute.F,
        AttributeType.Int => attribute.I,
        AttributeType.String => Text(attribute.S),
        AttributeType.Floats => attribute.Floats.ToArray(),
        AttributeType.Ints => attribute.Ints.ToArray(),
        AttributeType.Strings => attribute.Strings.Select(Text).ToArray(),
        AttributeType.Tensor => (object?)tensors.Read(attribute.T ?? new TensorProto(), $"{node}.{attribute.Name}") ?? Array.Empty<string>(),
        AttributeType.Graph => bodies.Read(attribute.G ?? new GraphProto(), site),
        AttributeType.TypeProto => "type",
        var kind => throw new ModelFormatException(
            $"Node '{node}': attribute '{attribute.Name}' holds a {(kind is AttributeType.SparseTensor or AttributeType.SparseTensors ? "sparse tensor" : "list")} of a kind that is not read here. Save the model with dense tensors.")
        {
            Node = node,
        },
    };

    // Files of the first exporters leave the type out.
    private static AttributeType Kind(AttributeProto attribute) => attribute switch
    {
        { Type: not AttributeType.Undefined } => attribute.Type,
        { HasF: true } => AttributeType.Float,
        { HasI: true } => AttributeType.Int,
        { HasS: true } => AttributeType.String,
        { T: not null } => AttributeType.Tensor,
        { G: not null } => AttributeType.Graph,
        { Floats.Count: > 0 } => AttributeType.Floats,
        { Strings.Count: > 0 } => AttributeType.Strings,
        { SparseTensor: not null } => AttributeType.SparseTensor,
        _ => AttributeType.Ints,
    };

    private static string Text(ByteString bytes) => bytes.ToStringUtf8();
}
