using SaliencyLab.Models.Execution.Operators.Convolutions;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Pooling;

/// <summary>ONNX MaxPool.</summary>
internal sealed class MaxPool : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var attributes = new WindowAttributes(site);
        var ceiling = site.Attributes.Integer("ceil_mode", 0) != 0;
        site.Require(!site.Wants(1), "the positions of its maxima (second output) can't be given");
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            var input = x.shape;
            var rank = input.Length - 2;
            site.Require(rank is >= 1 and <= 3 && x.NumberOfElements > 0, $"its input is {NodeSite.Describe(input)}; pooling over one to three spatial axes can be run");
            var window = PoolSizes.Complete(site, input.AsSpan(2), attributes.Over(input.AsSpan(2), null), ceiling);
            site.CheckSize([input[0], input[1], .. ConvolutionCall.OutputSizes(site, input.AsSpan(2), window)], x.ElementSize);
            var padding = window.Before;
            if (!PoolSizes.Native(window))
            {
                site.CheckSize([input[0], input[1], .. input[2..].Select((size, axis) => size + window.Before[axis] + window.After[axis])], x.ElementSize);
                x = nn.functional.pad(x, window.Padding(), PaddingModes.Constant, Lowest(x.dtype));
                padding = new long[rank];
            }

            return [rank switch
            {
                1 => nn.functional.max_pool1d(x, window.Kernel[0], window.Strides[0], padding[0], window.Dilations[0]),
                2 => nn.functional.max_pool2d(x, window.Kernel, window.Strides, padding, window.Dilations),
                _ => nn.functional.max_pool3d(x, window.Kernel, window.Strides, padding, window.Dilations),
            }];
        };
    }

    private static double Lowest(ScalarType type) => type switch
    {
        ScalarType.Byte => 0,
        ScalarType.Int8 => sbyte.MinValue,
        ScalarType.Int16 => short.MinValue,
        ScalarType.Int32 or ScalarType.Int64 => int.MinValue,
        _ => double.NegativeInfinity,
    };
}
