using Microsoft.Extensions.Options;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Storage;

/// <summary>Bytes of all uploads together.</summary>
internal sealed class DiskUse(IOptions<StorageOptions> options)
{
    private long _bytes;

    /// <summary>Counts bytes in, or out where negative.</summary>
    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);

    /// <summary>Says that nothing more may be kept, or null.</summary>
    public Failure? Full()
    {
        var limit = options.Value.TotalBytes;
        return Interlocked.Read(ref _bytes) < limit
            ? null
            : new Failure(FailureKind.Conflict, $"The server keeps {limit:N0} bytes of uploads, and they are used up. Delete uploads that you no longer need, or raise {StorageOptions.Section}:{nameof(StorageOptions.TotalBytes)}.") { Limit = $"{limit:N0} bytes" };
    }
}
