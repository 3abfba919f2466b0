using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Jobs by id: all that have not finished, and the last of those that have. A server that stops cancels what is left. Thread-safe.</summary>
internal sealed class JobStore : IDisposable
{
    private const long KeptBytes = 64L << 20;

    // Of a map: its lines of the manifest, its addresses, its key; roughly.
    private const long MapBytes = 4000;

    private readonly ByteBoundedCache<string, ExplanationJob> _finished = new(KeptBytes, Bytes);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ExplanationJob> _unfinished = new(StringComparer.Ordinal);
    private readonly CancellationTokenRegistration _stopping;

    /// <summary>Holds no job.</summary>
    public JobStore(IHostApplicationLifetime lifetime) => _stopping = lifetime.ApplicationStopping.Register(CancelAll);

    /// <summary>Keeps a job.</summary>
    public void Keep(ExplanationJob job)
    {
        lock (_lock)
        {
            foreach (var ended in _unfinished.Values.Where(kept => kept.IsFinished).ToList())
            {
                _finished.Keep(ended.Id, ended);
                _unfinished.Remove(ended.Id);
            }

            _unfinished.Add(job.Id, job);
        }
    }

    /// <summary>An owner's job, or null.</summary>
    public ExplanationJob? Find(Owner owner, string id) => Find(id) is { } job && job.Owner == owner ? job : null;

    /// <summary>Whoever's job, or null: knowing the id is enough.</summary>
    public ExplanationJob? Find(string id)
    {
        lock (_lock)
        {
            return _unfinished.GetValueOrDefault(id) ?? _finished.Find(id);
        }
    }

    /// <summary>An owner's jobs that have not finished, the oldest first.</summary>
    public IReadOnlyList<ExplanationJob> Unfinished(Owner owner)
    {
        lock (_lock)
        {
            return [.. _unfinished.Values.Where(job => job.Owner == owner && !job.IsFinished)];
        }
    }

    /// <inheritdoc />
    public void Dispose() => _stopping.Dispose();

    private static long Bytes(ExplanationJob job) => MapBytes * (1 + job.Entries.Count + (job.Result?.Maps.Count ?? 0) + (job.Partial?.Result.Maps.Count ?? 0));

    // A worker would go on in a process that ends, and whoever reads a job's events would keep it from ending.
    private void CancelAll()
    {
        List<ExplanationJob> left;
        lock (_lock)
        {
            left = [.. _unfinished.Values];
        }

        left.ForEach(job => job.Cancel());
    }
}
