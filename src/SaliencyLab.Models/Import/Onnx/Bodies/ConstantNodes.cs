using SaliencyLab.Models.Import.Onnx.Tensors;
using TorchSharp;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>Constant nodes: a tensor in any of the forms of their attribute.</summary>
internal static class ConstantNodes
{
    /// <summary>The constant; null where it is text.</summary>
    public static torch.Tensor? Read(IReadOnlyDictionary<string, object> attributes, string node, TensorReader tensors)
    {
        if (attributes.Count != 1)
        {
            throw new ModelFormatException($"Constant node '{node}' has {attributes.Count} values; it must have one.") { Node = node };
        }

        return attributes.Single() switch
        {
            ("value", torch.Tensor tensor) => tensor,
            ("value", string[]) or ("value_string", string) or ("value_strings", string[]) => null,
            ("value_float", float number) => tensors.Keep(torch.tensor(number)),
            ("value_int", long number) => tensors.Keep(torch.tensor(number)),
            ("value_floats", float[] numbers) => tensors.Keep(torch.tensor(numbers)),
            ("value_ints", long[] numbers) => tensors.Keep(torch.tensor(numbers)),
            (var name, _) => throw new ModelFormatException($"Constant node '{node}': '{name}' is not a value that a constant can have.") { Node = node },
        };
    }
}
