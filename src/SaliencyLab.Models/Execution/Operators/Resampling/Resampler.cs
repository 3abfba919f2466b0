using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Resampling;

/// <summary>Resizes a value axis by axis.</summary>
internal static class Resampler
{
    /// <summary>Runs the plans.</summary>
    public static Tensor Run(NodeSite site, Tensor x, ResizePlan[] plans, ResizeSettings settings)
    {
        if (Bilinear(x, plans, settings))
        {
            return nn.functional.interpolate(x, [plans[2].Output, plans[3].Output], mode: InterpolationMode.Bilinear, align_corners: settings.Coordinates == "align_corners");
        }

        for (var axis = 0; axis < plans.Length; axis++)
        {
            var plan = plans[axis];
            if (plan.Input != plan.Output || plan.Scale != 1 || plan.Coordinates == "tf_crop_and_resize")
            {
                x = Along(site, x, axis, plan, settings);
            }
        }

        return x;
    }

    private static bool Bilinear(Tensor x, ResizePlan[] plans, ResizeSettings settings) =>
        settings is { Mode: "linear", Antialias: false, Coordinates: "half_pixel" or "align_corners" } && x.is_floating_point() && plans.Length == 4
        && plans[0].Output == plans[0].Input && plans[1].Output == plans[1].Input
        && plans[2].Scale == (double)plans[2].Output / plans[2].Input && plans[3].Scale == (double)plans[3].Output / plans[3].Input;

    private static Tensor Along(NodeSite site, Tensor x, int axis, ResizePlan plan, ResizeSettings settings)
    {
        Tensor result;
        if (settings.Mode == "nearest")
        {
            var places = new long[plan.Output];
            for (var position = 0; position < places.Length; position++)
            {
                places[position] = Math.Clamp(NearestRounding.Round(plan.Source(position), settings.Rounding), 0, plan.Input - 1);
            }

            result = x.index_select(axis, tensor(places));
        }
        else
        {
            site.Require(x.is_floating_point(), "only nearest works on integers");
            site.CheckSize([plan.Output, plan.Input]);
            site.CheckSize([.. x.shape.Select((size, index) => index == axis ? plan.Output : size)], x.ElementSize);
            var weights = settings.Mode == "linear"
                ? AxisWeights.Linear(plan, settings.ExcludeOutside, settings.Antialias)
                : AxisWeights.Cubic(plan, settings.ExcludeOutside, settings.Antialias, settings.CubicCoefficient);
            using var matrix = tensor(weights).reshape(plan.Output, plan.Input).to(x.dtype);
            result = matmul(x.transpose(axis, -1), matrix.t()).transpose(axis, -1);
        }

        return plan.Coordinates == "tf_crop_and_resize" ? Fill(result, axis, plan, settings.Outside) : result;
    }

    private static Tensor Fill(Tensor result, int axis, ResizePlan plan, float value)
    {
        var outside = new bool[plan.Output];
        for (var position = 0; position < outside.Length; position++)
        {
            var source = plan.Source(position);
            outside[position] = source < 0 || source > plan.Input - 1;
        }

        var shape = new long[result.Dimensions];
        Array.Fill(shape, 1);
        shape[axis] = plan.Output;
        return result.masked_fill(tensor(outside).reshape(shape), value);
    }
}
