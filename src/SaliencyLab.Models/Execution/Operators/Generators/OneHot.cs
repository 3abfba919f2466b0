using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Generators;

/// <summary>ONNX OneHot: one value at the index's place along a new axis, another elsewhere.</summary>
internal sealed class OneHot : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", -1);
        var depth = site.Integers(1);
        return inputs =>
        {
            var indices = site.Need(inputs, 0).to(ScalarType.Int64);
            var count = depth.Read(inputs) is [var single] ? single : throw site.Fail("its depth is not a single number");
            var values = site.Need(inputs, 2);
            site.Require(values.Dimensions == 1 && values.shape[0] == 2, "its values are not two numbers");
            var axis = site.Axis(given, indices.Dimensions + 1);
            var old = indices.shape;
            site.Require(count > 0, "its depth is not positive");
            site.CheckSize([.. old, count], 8);
            var places = new long[old.Length + 1];
            Array.Fill(places, 1);
            places[axis] = count;
            var hit = arange(count, dtype: ScalarType.Int64).reshape(places).eq(indices.remainder(count).unsqueeze(axis));
            var outside = indices.ge(count).logical_or(indices.lt(-count)).unsqueeze(axis);
            return [where(hit.logical_and(outside.logical_not()), values[1], values[0])];
        };
    }
}
