using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>Indices of a tensor: negative ones count from the end, none may point outside.</summary>
internal static class IndexChecks
{
    /// <summary>The indices counted from the front, as long integers.</summary>
    public static Tensor FromFront(NodeSite site, Tensor indices, long size)
    {
        var wide = indices.detach().to(ScalarType.Int64);
        if (wide.NumberOfElements == 0)
        {
            return wide;
        }

        var (low, high) = (wide.min().item<long>(), wide.max().item<long>());
        site.Require(low >= -size && high < size, $"an index ({(high >= size ? high : low)}) lies outside an axis of size {size}");
        return low < 0 ? where(wide < 0, wide + size, wide) : wide;
    }
}
