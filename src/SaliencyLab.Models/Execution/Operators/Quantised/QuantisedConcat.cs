using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Quantised;

/// <summary>ONNX Runtime's QLinearConcat: output scale and zero point first, then triples.</summary>
internal sealed class QuantisedConcat : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var axis = site.Attributes.Integer("axis", 1);
        return inputs =>
        {
            site.Require(inputs.Length >= 5 && (inputs.Length - 2) % 3 == 0, "its inputs are not triples");
            var parts = Enumerable.Range(0, (inputs.Length - 2) / 3).Select(index => QuantisedInputs.Real(site, inputs, 2 + (3 * index), 1)).ToArray();
            site.CheckSize([parts.Sum(part => part.NumberOfElements)]);
            return [QuantisedInputs.Quantised(site, inputs, cat(parts, site.Axis(axis, parts[0].Dimensions)), 0)];
        };
    }
}
