using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Generators;

/// <summary>ONNX ConstantOfShape: one number everywhere.</summary>
internal sealed class ConstantOfShape : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var value = site.Attributes.Tensor("value");
        site.Require(value is null || value.NumberOfElements == 1, "the attribute value is not a single number");
        var target = site.Integers(0);
        return inputs =>
        {
            var shape = target.Read(inputs) ?? throw site.Fail("its shape is missing");
            site.CheckSize(shape, value?.ElementSize ?? 4);
            return [value is null ? zeros(shape) : value.reshape([]).expand(shape).clone()];
        };
    }
}
