using System.Buffers.Binary;
using SaliencyLab.Models.Import.Onnx.Wire;

namespace SaliencyLab.Models.Import.Onnx.Tensors;

/// <summary>Elements in one of TensorProto's typed lists (float_data, int32_data …), packed or one by one.</summary>
internal sealed class ListedElements : IElements
{
    private readonly WireReader _reader;
    private readonly ElementType _type;
    private readonly long _end;
    private long _position;
    private long _packedEnd;

    /// <summary>Counts the elements between two offsets, without reading them into memory.</summary>
    public ListedElements(WireReader reader, ElementType type, long start, long end)
    {
        (_reader, _type, _end) = (reader, type, end);
        Restart(start);
        var count = 0L;
        while (Next())
        {
            Element();
            count++;
        }

        Bytes = count * type.StoredBytes;
        Restart(start);
    }

    /// <inheritdoc/>
    public long Bytes { get; }

    /// <inheritdoc/>
    public void Read(Span<byte> destination)
    {
        _reader.Seek(_position);
        Span<byte> element = stackalloc byte[8];
        for (var offset = 0; offset < destination.Length; offset += _type.StoredBytes)
        {
            if (!Next())
            {
                throw new EndOfStreamException();
            }

            BinaryPrimitives.WriteUInt64LittleEndian(element, Element());
            element[.._type.StoredBytes].CopyTo(destination[offset..]);
        }

        _position = _reader.Position;
    }

    private void Restart(long start)
    {
        _reader.Seek(start);
        (_position, _packedEnd) = (start, start);
    }

    private bool Next()
    {
        while (_reader.Position >= _packedEnd)
        {
            if (_reader.Position >= _end)
            {
                return false;
            }

            var (field, type) = _reader.ReadTag();
            if (field != _type.ListField)
            {
                _reader.SkipValue(type, _end);
                _packedEnd = _reader.Position;
                continue;
            }

            if (type != WireType.Bytes)
            {
                return true;
            }

            var length = _reader.ReadLength(_end);
            _packedEnd = _reader.Position + length;
        }

        return true;
    }

    private ulong Element() => _type.ListField switch
    {
        4 => _reader.ReadFixed32(),
        10 => _reader.ReadFixed64(),
        _ => _reader.ReadVarint(),
    };
}
