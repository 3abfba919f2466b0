using SaliencyLab.Models.Execution.Operators.Convolutions;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Pooling;

/// <summary>ONNX AveragePool; with count_include_pad the stated padding counts as zeros, what ceil_mode adds never does.</summary>
internal sealed class AveragePool : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var attributes = new WindowAttributes(site);
        var ceiling = site.Attributes.Integer("ceil_mode", 0) != 0;
        var counted = site.Attributes.Integer("count_include_pad", 0) != 0;
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var input = x.shape;
            var rank = input.Length - 2;
            site.Require(rank is >= 1 and <= 3 && x.NumberOfElements > 0 && x.is_floating_point(), $"its input is {NodeSite.Describe(input)} of {x.dtype}; pooling of numbers over one to three spatial axes can be run");
            var stated = attributes.Over(input.AsSpan(2), null);
            var window = PoolSizes.Complete(site, input.AsSpan(2), stated, ceiling);
            site.CheckSize([input[0], input[1], .. ConvolutionCall.OutputSizes(site, input.AsSpan(2), window)], x.ElementSize);
            if (!PoolSizes.Native(window) || window.Dilations.Any(step => step > 1))
            {
                return [WindowMean.Of(site, x, stated, window, counted)];
            }

            return [rank switch
            {
                1 => nn.functional.avg_pool1d(x, window.Kernel[0], window.Strides[0], window.Before[0], false, counted),
                2 => nn.functional.avg_pool2d(x, window.Kernel, window.Strides, window.Before, false, counted),
                _ => nn.functional.avg_pool3d(x, window.Kernel, window.Strides, window.Before, false, counted),
            }];
        };
    }
}
