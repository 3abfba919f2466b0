using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators;

/// <summary>The shape that several values have together when each is stretched along its axes of size 1.</summary>
internal static class Broadcasting
{
    /// <summary>The common shape of two; refuses the node where they don't fit or the result would be too large.</summary>
    public static long[] Shape(NodeSite site, long[] left, long[] right)
    {
        var rank = Math.Max(left.Length, right.Length);
        var shape = new long[rank];
        for (var back = 1; back <= rank; back++)
        {
            var a = back <= left.Length ? left[^back] : 1;
            var b = back <= right.Length ? right[^back] : 1;
            if (a != b && a != 1 && b != 1)
            {
                throw site.Fail($"inputs of {NodeSite.Describe(left)} and {NodeSite.Describe(right)} do not fit together");
            }

            shape[^back] = a == 1 ? b : a;
        }

        return shape;
    }

    /// <summary>Refuses the node where two inputs don't fit or their result would be too large.</summary>
    public static void Check(NodeSite site, Tensor left, Tensor right)
    {
        var a = left.shape;
        var b = right.shape;
        if (!a.AsSpan().SequenceEqual(b))
        {
            site.CheckSize(Shape(site, a, b), Math.Max(left.ElementSize, right.ElementSize));
        }
    }
}
