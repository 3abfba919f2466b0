namespace SaliencyLab.Models.Import.Onnx.Tensors;

/// <summary>The elements of a tensor as ONNX stores them in raw data, one after the other.</summary>
internal interface IElements
{
    /// <summary>Number of bytes of all elements; known without reading them into memory.</summary>
    long Bytes { get; }

    /// <summary>The next bytes: whole elements.</summary>
    void Read(Span<byte> destination);
}
