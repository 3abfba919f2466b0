namespace SaliencyLab.Models.Execution.Operators.Resampling;

/// <summary>Weights of the input's elements for every output position along one axis: rows are output positions.</summary>
internal static class AxisWeights
{
    /// <summary>Linear interpolation; widened over the shrink factor where antialiased.</summary>
    public static float[] Linear(ResizePlan plan, bool excludeOutside, bool antialias) =>
        Build(plan, 1, excludeOutside, antialias, distance => Math.Max(0, 1 - Math.Abs(distance)));

    /// <summary>Cubic convolution with coefficient a.</summary>
    public static float[] Cubic(ResizePlan plan, bool excludeOutside, bool antialias, double a) =>
        Build(plan, 2, excludeOutside, antialias, distance => CubicWeight(Math.Abs(distance), a));

    private static double CubicWeight(double x, double a) => x switch
    {
        <= 1 => ((((a + 2) * x) - (a + 3)) * x * x) + 1,
        < 2 => (((((x - 5) * x) + 8) * x) - 4) * a,
        _ => 0,
    };

    private static float[] Build(ResizePlan plan, int reach, bool excludeOutside, bool antialias, Func<double, double> weight)
    {
        var rows = new float[plan.Output * plan.Input];
        var stretch = antialias && plan.Scale < 1 ? 1 / plan.Scale : 1;
        for (var position = 0L; position < plan.Output; position++)
        {
            var source = plan.Source(position);
            var first = (long)Math.Floor(source - (reach * stretch)) + 1;
            var last = (long)Math.Ceiling(source + (reach * stretch)) - 1;
            // The neighbours of a whole position are it and the next one.
            last = Math.Max(last, first);
            double sum = 0;
            for (var element = first; element <= last; element++)
            {
                sum += excludeOutside && (element < 0 || element >= plan.Input) ? 0 : weight((element - source) / stretch);
            }

            for (var element = first; element <= last && sum != 0; element++)
            {
                if (!excludeOutside || (element >= 0 && element < plan.Input))
                {
                    rows[(position * plan.Input) + Math.Clamp(element, 0, plan.Input - 1)] += (float)(weight((element - source) / stretch) / sum);
                }
            }
        }

        return rows;
    }
}
