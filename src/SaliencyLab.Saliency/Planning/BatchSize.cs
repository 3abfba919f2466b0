using SaliencyLab.Models.Execution;

namespace SaliencyLab.Saliency.Planning;

/// <summary>
/// How many copies of an input run at once. Batches save the cost of starting each operator, which matters for small
/// networks only: once the values of a batch leave the processor's cache, single copies are as fast or faster.
/// </summary>
internal static class BatchSize
{
    private const long Budget = 32L << 20;
    private const int Most = 16;

    /// <summary>Copies a batch, 1 where the file's batch is fixed.</summary>
    public static int For(ShapedNetwork network) =>
        network.TakesBatches ? (int)Math.Clamp(Budget / Math.Max(1, network.BytesPerPicture), 1, Most) : 1;
}
