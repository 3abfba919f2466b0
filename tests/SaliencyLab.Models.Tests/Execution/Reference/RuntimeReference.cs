using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Tensor = TorchSharp.torch.Tensor;

namespace SaliencyLab.Models.Tests.Execution.Reference;

/// <summary>What ONNX Runtime makes of a file and a picture.</summary>
public static class RuntimeReference
{
    /// <summary>All outputs of floating-point numbers, flat.</summary>
    /// <param name="path">The file.</param>
    /// <param name="picture">The input as the file takes it, in float32.</param>
    public static IReadOnlyList<float[]> Outputs(string path, Tensor picture)
    {
        using var session = new InferenceSession(path);
        var (name, metadata) = session.InputMetadata.First(input => input.Value.Dimensions.Length == 4 || session.InputMetadata.Count == 1);
        var sizes = picture.shape.Select(size => (int)size).ToArray();
        var values = picture.contiguous().data<float>().ToArray();
        var input = metadata.ElementDataType switch
        {
            TensorElementType.UInt8 => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<byte>(values.Select(value => (byte)value).ToArray(), sizes)),
            TensorElementType.Float16 => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<Float16>(values.Select(value => (Float16)value).ToArray(), sizes)),
            _ => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<float>(values, sizes)),
        };
        using var results = session.Run([input]);
        var outputs = new List<float[]>();
        foreach (var result in results)
        {
            switch (result.Value)
            {
                case DenseTensor<float> floats:
                    outputs.Add([.. floats]);
                    break;
                case DenseTensor<Float16> halves:
                    outputs.Add([.. halves.Select(value => (float)value)]);
                    break;
                default:
                    break;
            }
        }

        return outputs;
    }
}
