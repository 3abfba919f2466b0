using System.Collections.Concurrent;

namespace SaliencyLab.Models.Execution;

/// <summary>Values computed once a key by whoever asks first; others wait for it. Reading takes no lock, and what failed or was cancelled is not kept.</summary>
internal sealed class OnceCache<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<TValue>> _entries = new();

    /// <summary>What has been computed.</summary>
    public IEnumerable<TValue> Values => _entries.Values.Where(entry => entry.IsValueCreated).Select(entry => entry.Value);

    /// <summary>The value of a key.</summary>
    public TValue Get(TKey key, Func<CancellationToken, TValue> make, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = _entries.GetOrAdd(key, _ => new Lazy<TValue>(() => make(cancellation)));
            try
            {
                return entry.Value;
            }
            catch (Exception failure)
            {
                _entries.TryRemove(new KeyValuePair<TKey, Lazy<TValue>>(key, entry));
                // Another caller's computation was cancelled: that is no answer for this one.
                if (failure is not OperationCanceledException || cancellation.IsCancellationRequested)
                {
                    throw;
                }
            }
        }
    }
}
