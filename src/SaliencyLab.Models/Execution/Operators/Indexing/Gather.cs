using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX Gather: slices of an axis by index.</summary>
internal sealed class Gather : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var given = site.Attributes.Integer("axis", 0);
        return inputs =>
        {
            var (x, indices) = (site.Need(inputs, 0), site.Need(inputs, 1));
            var shape = x.shape;
            site.Require(shape.Length > 0, "its input is a single number");
            var axis = (int)site.Axis(given, shape.Length);
            var front = IndexChecks.FromFront(site, indices, shape[axis]);
            if (front.Dimensions == 0)
            {
                return [x.select(axis, front.item<long>())];
            }

            long[] result = [.. shape[..axis], .. front.shape, .. shape[(axis + 1)..]];
            site.CheckSize(result, x.ElementSize);
            return [x.index_select(axis, front.reshape(-1)).reshape(result)];
        };
    }
}
