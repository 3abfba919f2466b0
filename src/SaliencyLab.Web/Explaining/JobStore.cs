using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Jobs by id, the last ones kept.</summary>
internal sealed class JobStore
{
    private const int Most = 1000;

    private readonly ByteBoundedCache<string, ExplanationJob> _jobs = new(Most, _ => 1);

    /// <summary>Keeps a job.</summary>
    public void Keep(ExplanationJob job) => _jobs.Keep(job.Id, job);

    /// <summary>An owner's job, or null.</summary>
    public ExplanationJob? Find(Owner owner, string id) => Find(id) is { } job && job.Owner == owner ? job : null;

    /// <summary>Whoever's job, or null: knowing the id is enough.</summary>
    public ExplanationJob? Find(string id) => _jobs.Find(id);
}
