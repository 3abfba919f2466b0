using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Resampling;

/// <summary>
/// ONNX Resize (10 and up) and Upsample (7, 9): every axis on its own, by index for nearest, by a matrix of weights for linear and cubic;
/// the case that PyTorch exports goes to libtorch's own bilinear kernel.
/// </summary>
/// <param name="upsample">Upsample, and Resize of opset 10: inputs are the value and the scales, coordinates are asymmetric.</param>
internal sealed class Resize(bool upsample) : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var old = upsample || site.Opset < 11;
        var attributes = site.Attributes;
        var mode = attributes.Text("mode", "nearest") switch { "bilinear" or "linear" or "trilinear" => "linear", var other => other };
        site.Require(mode is "nearest" or "linear" or "cubic", $"the attribute mode is '{mode}'");
        var settings = new ResizeSettings
        {
            Mode = mode,
            Coordinates = attributes.Text("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel"),
            Rounding = attributes.Text("nearest_mode", old ? "floor" : "round_prefer_floor"),
            ExcludeOutside = attributes.Integer("exclude_outside", 0) != 0,
            Antialias = attributes.Integer("antialias", 0) != 0,
            CubicCoefficient = attributes.Number("cubic_coeff_a", -0.75f),
            Outside = attributes.Number("extrapolation_value", 0f),
        };
        var aspect = attributes.Text("keep_aspect_ratio_policy", "stretch");
        var axes = attributes.Integers("axes");
        var fixedScales = attributes.Numbers("scales");
        var sizes = site.Integers(3);
        return inputs =>
        {
            var x = site.Need(inputs, 0);
            site.Require(x.NumberOfElements > 0, "its input is empty");
            var along = site.Axes(axes ?? [.. Enumerable.Range(0, (int)x.Dimensions).Select(axis => (long)axis)], x.Dimensions);
            var scales = Numbers(NodeSite.Maybe(inputs, old ? 1 : 2), site) ?? fixedScales?.Select(scale => (double)scale).ToArray();
            var wanted = old ? null : sizes.Read(inputs);
            var region = old ? null : Numbers(NodeSite.Maybe(inputs, 1), site);
            var plans = ResizePlans.Make(site, x.shape, along, scales, wanted is { Length: > 0 } ? wanted : null, region, settings.Coordinates, aspect);
            site.CheckSize([.. plans.Select(plan => plan.Output)], x.ElementSize);
            return [Resampler.Run(site, x, plans, settings)];
        };
    }

    private static double[]? Numbers(Tensor? tensor, NodeSite site)
    {
        if (tensor is null || tensor.NumberOfElements == 0)
        {
            return null;
        }

        site.Require(tensor.NumberOfElements <= 64, "its scales are more than a value has axes");
        return tensor.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray();
    }
}
