using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Jobs by id, the last ones kept, and those that have not finished. Thread-safe.</summary>
internal sealed class JobStore
{
    private const int Most = 1000;

    private readonly ByteBoundedCache<string, ExplanationJob> _jobs = new(Most, _ => 1);
    private readonly Lock _lock = new();
    private readonly List<ExplanationJob> _unfinished = [];

    /// <summary>Keeps a job.</summary>
    public void Keep(ExplanationJob job)
    {
        _jobs.Keep(job.Id, job);
        lock (_lock)
        {
            _unfinished.RemoveAll(kept => kept.IsFinished);
            _unfinished.Add(job);
        }
    }

    /// <summary>An owner's job, or null.</summary>
    public ExplanationJob? Find(Owner owner, string id) => Find(id) is { } job && job.Owner == owner ? job : null;

    /// <summary>Whoever's job, or null: knowing the id is enough.</summary>
    public ExplanationJob? Find(string id) => _jobs.Find(id);

    /// <summary>An owner's jobs that have not finished, the oldest first.</summary>
    public IReadOnlyList<ExplanationJob> Unfinished(Owner owner)
    {
        lock (_lock)
        {
            return [.. _unfinished.Where(job => job.Owner == owner && !job.IsFinished)];
        }
    }
}
