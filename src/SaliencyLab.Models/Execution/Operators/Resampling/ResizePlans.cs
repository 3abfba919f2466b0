namespace SaliencyLab.Models.Execution.Operators.Resampling;

/// <summary>A plan for every axis of a value.</summary>
internal static class ResizePlans
{
    /// <summary>Makes them from scales or sizes.</summary>
    public static ResizePlan[] Make(NodeSite site, long[] shape, long[] axes, double[]? scales, long[]? sizes, double[]? region, string coordinates, string aspect)
    {
        site.Require(scales is not null || sizes is not null, "it has neither scales nor sizes");
        var count = sizes?.Length ?? scales!.Length;
        site.Require(count == axes.Length, $"it has {count} scales or sizes for {axes.Length} axes");
        site.Require(region is null || region.Length == 2 * axes.Length || coordinates != "tf_crop_and_resize", "its region does not fit its input");
        var plans = shape.Select(size => new ResizePlan(size, size, 1, coordinates, 0, 1)).ToArray();
        for (var index = 0; index < axes.Length; index++)
        {
            var input = shape[axes[index]];
            var (start, end) = region is not null && region.Length == 2 * axes.Length ? (region[index], region[index + axes.Length]) : (0.0, 1.0);
            double scale;
            long output;
            if (sizes is not null)
            {
                scale = aspect == "stretch" ? (double)sizes[index] / input : Common(sizes, shape, axes, aspect);
                output = aspect == "stretch" ? sizes[index] : (long)Math.Floor((scale * input) + 0.5);
            }
            else
            {
                scale = scales![index];
                var covered = coordinates == "tf_crop_and_resize" ? (end - start) * scale * input : scale * input;
                site.Require(scale > 0 && covered < 1e12, $"a scale of {scale} has no meaning");
                // A scale is stored in float32: 2.9999998 · 7 was meant to be 21.
                output = (long)Math.Floor(covered + (1e-6 * covered));
            }

            site.Require(output > 0, "an axis would have no elements");
            plans[axes[index]] = new ResizePlan(input, output, scale, coordinates, start, end);
        }

        return plans;
    }

    private static double Common(long[] sizes, long[] shape, long[] axes, string aspect)
    {
        var ratios = sizes.Select((size, index) => (double)size / shape[axes[index]]);
        return aspect == "not_larger" ? ratios.Min() : ratios.Max();
    }
}
