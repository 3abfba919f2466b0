using TorchSharp;

namespace SaliencyLab.Models.Execution.Operators.Normalisations;

/// <summary>
/// ONNX BatchNormalization with the stored averages, also in a file exported in training mode: a picture is explained as the trained network sees it.
/// </summary>
internal sealed class BatchNormalization : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var epsilon = site.Attributes.Number("epsilon", 1e-5f);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var (scale, bias, mean, variance) = (site.Need(inputs, 1), site.Need(inputs, 2), site.Need(inputs, 3), site.Need(inputs, 4));
            site.Require(x.Dimensions >= 2 && x.NumberOfElements > 0, $"its input is {NodeSite.Describe(x.shape)}");
            var channels = x.shape[1];
            foreach (var part in new[] { scale, bias, mean, variance })
            {
                site.Require(part.Dimensions == 1 && part.shape[0] == channels && part.dtype == x.dtype, $"its input has {channels} channels of {x.dtype}, one of its parameters {NodeSite.Describe(part.shape)} of {part.dtype}");
            }

            return [torch.nn.functional.batch_norm(x, mean, variance, scale, bias, training: false, eps: epsilon), mean, variance];
        };
    }
}
