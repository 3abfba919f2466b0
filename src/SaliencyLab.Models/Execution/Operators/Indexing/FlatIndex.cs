using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Indexing;

/// <summary>Several indices made one, in row order.</summary>
internal static class FlatIndex
{
    /// <summary>From …×depth to …; every index is checked against its axis.</summary>
    public static Tensor Of(NodeSite site, Tensor indices, ReadOnlySpan<long> sizes)
    {
        var last = indices.Dimensions - 1;
        var flat = IndexChecks.FromFront(site, indices.select(last, 0), sizes[0]);
        for (var index = 1; index < sizes.Length; index++)
        {
            flat = flat * sizes[index] + IndexChecks.FromFront(site, indices.select(last, index), sizes[index]);
        }

        return flat;
    }
}
