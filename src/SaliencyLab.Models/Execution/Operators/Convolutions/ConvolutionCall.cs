using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Convolutions;

/// <summary>A convolution over one, two or three spatial axes, every size checked before libtorch sees it.</summary>
internal static class ConvolutionCall
{
    /// <summary>The spatial sizes that a window makes of an input.</summary>
    public static long[] OutputSizes(NodeSite site, ReadOnlySpan<long> sizes, Window window)
    {
        var output = new long[sizes.Length];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            var room = sizes[axis] + window.Before[axis] + window.After[axis] - window.Span(axis);
            site.Require(room >= 0, $"its kernel spans {window.Span(axis)} elements, its padded input has only {room + window.Span(axis)}");
            output[axis] = (room / window.Strides[axis]) + 1;
        }

        return output;
    }

    /// <summary>Runs it.</summary>
    /// <param name="site">The node.</param>
    /// <param name="attributes">The window's attributes.</param>
    /// <param name="x">N×C×spatial.</param>
    /// <param name="weight">M×(C/groups)×kernel.</param>
    /// <param name="bias">M, or null.</param>
    /// <param name="groups">Groups of channels.</param>
    public static Tensor Run(NodeSite site, WindowAttributes attributes, Tensor x, Tensor weight, Tensor? bias, long groups)
    {
        var (input, filter) = (x.shape, weight.shape);
        site.Require(input.Length is >= 3 and <= 5 && filter.Length == input.Length, $"its input has {input.Length} axes and its weight {filter.Length}; convolutions over one to three spatial axes can be run");
        site.Require(groups > 0 && filter[0] % groups == 0 && input[1] == filter[1] * groups, $"its input has {input[1]} channels; its weight {NodeSite.Describe(filter)} in {groups} groups takes {filter[1] * groups}");
        site.Require(bias is null || (bias.Dimensions == 1 && bias.shape[0] == filter[0]), "its bias does not fit its weight");
        site.Require(x.is_floating_point() && x.dtype == weight.dtype, $"its input is {x.dtype}, its weight {weight.dtype}");
        site.Require(x.NumberOfElements > 0 && weight.NumberOfElements > 0, "its input or weight is empty");
        return Over(site, attributes.Over(input.AsSpan(2), filter[2..]), x, input, weight, filter, bias, groups);
    }

    /// <summary>Runs it with a window that is known; what <see cref="Run"/> checks of input and weight holds.</summary>
    public static Tensor Over(NodeSite site, Window window, Tensor x, Tensor weight, Tensor? bias, long groups) =>
        Over(site, window, x, x.shape, weight, weight.shape, bias, groups);

    // To ask a tensor for its shape costs more than many a check of it, so each is asked once.
    private static Tensor Over(NodeSite site, Window window, Tensor x, long[] input, Tensor weight, long[] filter, Tensor? bias, long groups)
    {
        long[] output = [input[0], filter[0], .. OutputSizes(site, input.AsSpan(2), window)];
        site.CheckSize(output, x.ElementSize);
        var padding = window.Before;
        if (!window.Symmetric)
        {
            site.CheckSize([input[0], input[1], .. input[2..].Select((size, axis) => size + window.Before[axis] + window.After[axis])], x.ElementSize);
            x = nn.functional.pad(x, window.Padding());
            padding = new long[padding.Length];
        }

        return input.Length switch
        {
            3 => PlaneConvolution.Run(site, x.unsqueeze(2), weight.unsqueeze(2), [filter[0], filter[1], 1, filter[2]], bias, window.AlongOneRow(), [0, .. padding], [1, .. output[2..]], groups).squeeze(2),
            4 => PlaneConvolution.Run(site, x, weight, filter, bias, window, padding, output[2..], groups),
            _ => nn.functional.conv3d(x, weight, bias, window.Strides, padding, window.Dilations, groups),
        };
    }
}
