using System.Text;

namespace SaliencyLab.Models.Import.Onnx.Wire;

/// <summary>
/// Copies an ONNX file without its weights: what is left is small, counted and of bounded depth, so that it can be given to the protobuf
/// parser whatever the file holds. Each tensor is told where its message lies in the file (fields 1000 and 1001 of our schema).
/// </summary>
internal sealed class OnnxSkeleton(WireReader reader, ImportLimits limits)
{
    private const int DeepestMessage = 96;
    private const string ModuleMetadata = "pkg.torch.onnx.name_scopes";

    private readonly WireWriter _writer = new();
    private long _bytes;
    private int _nodes;

    /// <summary>The skeleton of the whole file.</summary>
    /// <exception cref="ModelFormatException">More nodes, names or nesting than allowed.</exception>
    public ReadOnlySpan<byte> Write()
    {
        reader.Seek(0);
        Message(MessageShape.Model, reader.Length, 0);
        return _writer.Written;
    }

    private void Message(MessageShape shape, long end, int depth)
    {
        if (depth > DeepestMessage)
        {
            throw new ModelFormatException("Graphs are nested too deeply in the file: branches within branches more than 30 deep.") { Limit = "nesting: 30 graphs" };
        }

        if (shape == MessageShape.Node && ++_nodes > limits.Nodes)
        {
            throw new ModelFormatException($"The model has more than {limits.Nodes:N0} nodes, the limit.") { Limit = $"nodes: {limits.Nodes:N0}" };
        }

        while (reader.Position < end)
        {
            var (field, type) = reader.ReadTag();
            Field(shape, field, type, end, depth);
            if (reader.Position > end)
            {
                throw new InvalidDataException($"a message ends before its last field at byte {reader.Position}");
            }
        }
    }

    private void Field(MessageShape shape, int field, WireType type, long end, int depth)
    {
        var nested = type == WireType.Bytes ? shape.Nested(field) : null;
        if (nested is null && !shape.Copies(field))
        {
            reader.SkipValue(type, end);
            return;
        }

        // About what an object of a message, or a reference to a text, takes in memory.
        Count(nested is null ? 16 : 64);
        if (nested is not null)
        {
            Nested(nested, field, reader.ReadLength(end), depth);
            return;
        }

        _writer.Tag(field, type);
        if (type == WireType.Varint)
        {
            _writer.Varint(reader.ReadVarint());
            return;
        }

        var length = type switch { WireType.Fixed32 => 4, WireType.Fixed64 => 8, _ => reader.ReadLength(end) };
        Count(shape.IsList(field) ? checked(length * 8) : length);
        if (type == WireType.Bytes)
        {
            _writer.Varint((ulong)length);
        }

        reader.ReadExactly(_writer.Reserve((int)length));
    }

    private void Nested(MessageShape shape, int field, long length, int depth)
    {
        var start = reader.Position;
        if (shape == MessageShape.NodeMetadata && !NamesModules(start + length))
        {
            reader.Seek(start + length);
            return;
        }

        _writer.Tag(field, WireType.Bytes);
        var begin = _writer.Begin();
        Message(shape, start + length, depth + 1);
        if (shape == MessageShape.Tensor)
        {
            _writer.Tag(1000, WireType.Varint);
            _writer.Varint((ulong)start);
            _writer.Tag(1001, WireType.Varint);
            _writer.Varint((ulong)length);
        }

        _writer.End(begin);
    }

    private bool NamesModules(long end)
    {
        var start = reader.Position;
        var found = false;
        Span<byte> key = stackalloc byte[ModuleMetadata.Length];
        while (reader.Position < end && !found)
        {
            var (field, type) = reader.ReadTag();
            if (field != 1 || type != WireType.Bytes)
            {
                reader.SkipValue(type, end);
                continue;
            }

            var length = reader.ReadLength(end);
            if (length != ModuleMetadata.Length)
            {
                break;
            }

            reader.ReadExactly(key);
            found = Encoding.UTF8.GetString(key) == ModuleMetadata;
        }

        reader.Seek(start);
        return found;
    }

    private void Count(long bytes)
    {
        _bytes += bytes;
        if (_bytes > limits.DescriptionBytes)
        {
            throw new ModelFormatException(
                $"Names and attributes of the model take more than {limits.DescriptionBytes >> 20} MB without its weights, the limit.")
            {
                Limit = $"names and attributes: {limits.DescriptionBytes >> 20} MB",
            };
        }
    }
}
