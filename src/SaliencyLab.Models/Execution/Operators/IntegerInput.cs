using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>A list of integers that a node takes as an input (axes, sizes, pads): read once where it is constant, from the tensor otherwise.</summary>
internal sealed class IntegerInput(long[]? known, int index, NodeSite site)
{
    /// <summary>The integers, or null where the input is left out.</summary>
    public long[]? Read(Tensor?[] inputs) => known ?? (index >= 0 && index < inputs.Length && inputs[index] is { } tensor ? Values(tensor, site) : null);

    /// <summary>The integers of a tensor of any number of axes, in row order.</summary>
    public static long[] Values(Tensor tensor, NodeSite site)
    {
        site.Require(tensor.NumberOfElements <= 1 << 20, "an input that holds sizes or axes has more than a million elements");
        using var wide = tensor.detach().to(ScalarType.Int64).contiguous();
        return wide.data<long>().ToArray();
    }
}
