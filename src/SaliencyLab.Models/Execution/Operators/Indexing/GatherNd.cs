using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>ONNX GatherND: slices by several indices at once.</summary>
internal sealed class GatherNd : IOperator
{
    /// <inheritdoc/>
    public Kernel Prepare(NodeSite site)
    {
        var batch = (int)site.Attributes.Integer("batch_dims", 0);
        return inputs =>
        {
            var (x, indices) = (site.Need(inputs, 0), site.Need(inputs, 1));
            var (shape, places) = (x.shape, indices.shape);
            site.Require(places.Length > 0 && batch >= 0 && batch < Math.Min(shape.Length, places.Length) && shape.AsSpan(0, batch).SequenceEqual(places.AsSpan(0, batch)), "its indices do not fit its input");
            var depth = (int)places[^1];
            site.Require(depth > 0 && batch + depth <= shape.Length, "its indices have more numbers than its input has axes");
            var rows = shape.Take(batch).Aggregate(1L, (product, size) => product * size);
            long[] tail = shape[(batch + depth)..];
            long[] result = [.. places[..^1], .. tail];
            site.CheckSize(result, x.ElementSize);
            var flat = FlatIndex.Of(site, indices.reshape(rows, -1, depth), shape.AsSpan(batch, depth));
            var block = shape.Skip(batch).Take(depth).Aggregate(1L, (product, size) => product * size);
            var offsets = arange(rows, dtype: ScalarType.Int64).unsqueeze(1) * block;
            return [x.reshape([rows * block, .. tail]).index_select(0, (flat + offsets).reshape(-1)).reshape(result)];
        };
    }
}
