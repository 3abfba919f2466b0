namespace SaliencyLab.Models.Import.Onnx.Tensors;

/// <summary>Counts the bytes of weights before they are allocated.</summary>
internal sealed class WeightBudget(long limit)
{
    private long _used;

    /// <summary>Number of elements of all weights taken so far.</summary>
    public long Elements { get; private set; }

    /// <summary>Takes room for a tensor.</summary>
    /// <exception cref="ModelFormatException">The limit is passed.</exception>
    public void Take(string tensor, long elements, int bytesEach)
    {
        var bytes = (UInt128)(ulong)elements * (uint)bytesEach;
        if (bytes > (UInt128)(ulong)(limit - _used))
        {
            throw new ModelFormatException(
                $"The weights need more than {limit / (1024.0 * 1024):N0} MB in memory, the limit: '{tensor}' alone takes {(double)bytes / (1024 * 1024):N1} MB.")
            {
                Limit = $"weights: {limit:N0} bytes",
            };
        }

        if (bytes > int.MaxValue)
        {
            throw new ModelFormatException($"Tensor '{tensor}' has {(double)bytes / (1024 * 1024):N0} MB; one tensor may have 2,047 MB.") { Limit = "one tensor: 2,047 MB" };
        }

        _used += (long)bytes;
        Elements += elements;
    }
}
