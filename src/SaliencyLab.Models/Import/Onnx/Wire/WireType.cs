namespace SaliencyLab.Models.Import.Onnx.Wire;

/// <summary>How a protobuf field's value is written.</summary>
internal enum WireType
{
    /// <summary>Seven bits a byte.</summary>
    Varint = 0,

    /// <summary>Eight bytes.</summary>
    Fixed64 = 1,

    /// <summary>A length and as many bytes: text, a message or a packed list.</summary>
    Bytes = 2,

    /// <summary>Four bytes.</summary>
    Fixed32 = 5,
}
