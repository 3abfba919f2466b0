using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>ONNX ConvTranspose: computed without padding, then cut (or filled with zeros) to the size that pads, output_padding or output_shape give.</summary>
internal sealed class ConvTranspose : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var attributes = new WindowAttributes(site);
        var groups = site.Attributes.Integer("group", 1);
        var extra = site.Attributes.Integers("output_padding");
        var wanted = site.Attributes.Integers("output_shape");
        site.Require(groups > 0, "the attribute group is not positive");
        site.Require(extra is null || extra.All(size => size is >= 0 and < 1 << 20), "the attribute output_padding has a number out of range");
        site.Require(wanted is null || wanted.All(size => size is > 0 and < 1 << 24), "the attribute output_shape has a number out of range");
        return inputs =>
        {
            var (x, weight, bias) = (site.Need(inputs, 0), site.Need(inputs, 1), NodeSite.Maybe(inputs, 2));
            var (input, filter) = (x.shape, weight.shape);
            var rank = input.Length - 2;
            site.Require(rank is >= 1 and <= 3 && filter.Length == input.Length, $"its input has {input.Length} axes and its weight {filter.Length}");
            site.Require(input[1] == filter[0] && filter[0] % groups == 0, $"its input has {input[1]} channels, its weight takes {filter[0]} in {groups} groups");
            site.Require(x.is_floating_point() && x.dtype == weight.dtype, $"its input is {x.dtype}, its weight {weight.dtype}");
            site.Require(x.NumberOfElements > 0 && weight.NumberOfElements > 0, "its input or weight is empty");
            var channels = filter[1] * groups;
            site.Require(bias is null || (bias.Dimensions == 1 && bias.shape[0] == channels), "its bias does not fit its weight");
            site.Require((extra?.Length ?? rank) == rank && (wanted is null || wanted.Length >= rank), "output_padding or output_shape does not fit its input");
            var window = attributes.Over(input.AsSpan(2), filter[2..]);
            var full = Enumerable.Range(0, rank).Select(axis => ((input[axis + 2] - 1) * window.Strides[axis]) + window.Span(axis)).ToArray();
            site.CheckSize([input[0], channels, .. full], x.ElementSize);
            var y = rank switch
            {
                1 => nn.functional.conv_transpose1d(x, weight, null, window.Strides[0], 0, 0, window.Dilations[0], groups),
                // oneDNN computes a transposed convolution as the gradient of one, which is wrong in some shapes (PlaneConvolution).
                2 when !PlaneConvolution.IsDepthwise(filter, groups) => UnfoldedConvolution.Transposed(site, x, weight, window, full, groups),
                2 => nn.functional.conv_transpose2d(x, weight, null, window.Strides, new long[2], new long[2], window.Dilations, groups),
                _ => nn.functional.conv_transpose3d(x, weight, null, window.Strides, new long[3], new long[3], window.Dilations, groups),
            };
            var padding = new long[2 * rank];
            for (var axis = 0; axis < rank; axis++)
            {
                var (start, size) = Cut(attributes, window, axis, full[axis], input[axis + 2], extra?[axis] ?? 0, wanted?[wanted.Length - rank + axis]);
                site.Require(size > 0, "its padding takes away the whole result");
                padding[2 * (rank - 1 - axis)] = -start;
                padding[(2 * (rank - 1 - axis)) + 1] = start + size - full[axis];
            }

            site.CheckSize([input[0], channels, .. full.Select((size, axis) => size + padding[2 * (rank - 1 - axis)] + padding[(2 * (rank - 1 - axis)) + 1])], x.ElementSize);
            y = padding.All(size => size == 0) ? y : nn.functional.pad(y, padding);
            return [bias is null ? y : y + bias.reshape([1, channels, .. Enumerable.Repeat(1L, rank)])];
        };
    }

    /// <summary>Where the result begins in the unpadded one along an axis, and its size.</summary>
    private static (long Start, long Size) Cut(WindowAttributes attributes, Window window, int axis, long full, long input, long extra, long? wanted)
    {
        var size = wanted ?? (attributes.Same ? input * window.Strides[axis] : full + extra - window.Before[axis] - window.After[axis]);
        if (wanted is null && !attributes.Same)
        {
            return (window.Before[axis], size);
        }

        // A result larger than the unpadded one is filled up at its end.
        var total = Math.Max(0, full + extra - size);
        return (attributes.Upper ? total / 2 : total - (total / 2), size);
    }
}
