using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>ONNX's element types as libtorch has them.</summary>
internal static class ElementTypes
{
    /// <summary>
    /// The type that computes for an ONNX type. Half types become float32, as the whole graph runs in it; unsigned types that libtorch
    /// lacks become the next wider signed one.
    /// </summary>
    /// <param name="code">Number of the type in TensorProto.DataType.</param>
    /// <param name="site">For the message.</param>
    public static ScalarType FromOnnx(long code, NodeSite site) => code switch
    {
        1 or 10 or 16 => ScalarType.Float32,
        2 => ScalarType.Byte,
        3 => ScalarType.Int8,
        4 or 6 => ScalarType.Int32,
        5 => ScalarType.Int16,
        7 or 12 or 13 => ScalarType.Int64,
        9 => ScalarType.Bool,
        11 => ScalarType.Float64,
        8 => throw site.Fail("texts can't be computed with"),
        _ => throw site.Fail($"element type {code} is not one we compute with"),
    };
}
