using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Normalisations;

/// <summary>ONNX LRN: x / (bias + α/size · Σ x²)^β, the sum over neighbouring channels.</summary>
internal sealed class LocalResponseNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var (alpha, beta, bias) = (site.Attributes.Number("alpha", 1e-4f), site.Attributes.Number("beta", 0.75f), site.Attributes.Number("bias", 1f));
        var size = site.Attributes.Integer("size", 0);
        site.Require(size is > 0 and <= 4096, "the attribute size is missing or out of range");
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            site.Require(x.Dimensions >= 3 && x.NumberOfElements > 0, $"its input is {NodeSite.Describe(x.shape)}");
            var channels = x.shape[1];
            var before = (size - 1) / 2;
            site.CheckSize([x.shape[0], channels + size, .. x.shape[2..]], x.ElementSize);
            var flat = x.square().reshape(x.shape[0], channels, -1);
            var padded = nn.functional.pad(flat, [0, 0, before, size - 1 - before]);
            var sum = padded.narrow(1, 0, channels);
            for (var offset = 1L; offset < size; offset++)
            {
                sum = sum + padded.narrow(1, offset, channels);
            }

            return [x / (sum.reshape(x.shape) * (alpha / size) + bias).pow(beta)];
        };
    }
}
