using SaliencyLab.Models.Execution.Operators.Convolutions;

namespace SaliencyLab.Models.Execution.Operators.Pooling;

/// <summary>Output sizes of pooling, and the padding that makes its last window whole.</summary>
internal static class PoolSizes
{
    /// <summary>
    /// A window with the padding after the last element that ceil_mode asks for. A window that would begin in that padding is left out, as in PyTorch and ONNX Runtime.
    /// </summary>
    public static Window Complete(NodeSite site, ReadOnlySpan<long> sizes, Window window, bool ceiling)
    {
        var after = (long[])window.After.Clone();
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            var stride = window.Strides[axis];
            var room = sizes[axis] + window.Before[axis] + window.After[axis] - window.Span(axis);
            site.Require(room >= 0 || (ceiling && room > -stride), $"its kernel spans {window.Span(axis)} elements, its padded input has only {room + window.Span(axis)}");
            var steps = ceiling ? (room + stride - 1) / stride : room / stride;
            if (ceiling && steps * stride >= sizes[axis] + window.Before[axis])
            {
                steps--;
            }

            var missing = (steps * stride) - room;
            after[axis] = ceiling && missing > 0 ? window.After[axis] + missing : window.After[axis];
        }

        return new Window { Kernel = window.Kernel, Strides = window.Strides, Dilations = window.Dilations, Before = window.Before, After = after };
    }

    /// <summary>Whether libtorch's own padding does: alike on both sides and at most half the kernel.</summary>
    public static bool Native(Window window) => window.Symmetric && window.Before.Select((size, axis) => size * 2 <= window.Kernel[axis]).All(fits => fits);
}
