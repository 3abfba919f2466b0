using SaliencyLab.Models.Import.Onnx.Wire;

namespace SaliencyLab.Models.Import.Onnx.Tensors;

/// <summary>Elements that lie in a file as they are.</summary>
internal sealed class RawElements(WireReader reader, long offset, long length) : IElements
{
    private long _position = offset;

    /// <inheritdoc/>
    public long Bytes => length;

    /// <inheritdoc/>
    public void Read(Span<byte> destination)
    {
        reader.Seek(_position);
        reader.ReadExactly(destination);
        _position = reader.Position;
    }
}
