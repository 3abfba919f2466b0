using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import.Onnx.Schema;
using SaliencyLab.Models.Import.Onnx.Tensors;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Import.Onnx;

/// <summary>Reads what a file declares of its inputs.</summary>
internal static class InputReader
{
    /// <summary>Name, type and shape.</summary>
    /// <exception cref="ModelNotRunnableException">The input is not a tensor of numbers.</exception>
    public static GraphInput Read(ValueInfoProto declared)
    {
        var tensor = declared.Type?.TensorType;
        if (declared.Type is not null && (tensor is null || tensor.ElemType == ElementType.Text))
        {
            throw new ModelNotRunnableException($"The input '{declared.Name}' takes {(tensor is null ? "a list or dictionary" : "text")}; a picture is a tensor of numbers. Export the network without the steps before it.")
            {
                Node = declared.Name,
            };
        }

        return new GraphInput(declared.Name, tensor is null ? ScalarType.Float32 : Declared(tensor.ElemType, declared.Name), tensor?.Shape?.Dim.Select(Size).ToArray());
    }

    private static long? Size(TensorShapeProto.Types.Dimension dimension) => dimension is { HasDimValue: true, DimValue: > 0 } ? dimension.DimValue : null;

    private static ScalarType Declared(int code, string name) => code switch
    {
        0 => ScalarType.Float32,
        10 => ScalarType.Float16,
        16 => ScalarType.BFloat16,
        _ => ElementType.Find(code)?.Held
            ?? throw new ModelNotRunnableException($"The input '{name}' takes {ElementType.NameOf(code)} numbers, which can't be computed with here.") { Node = name },
    };
}
