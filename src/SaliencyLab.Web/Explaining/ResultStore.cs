using Microsoft.Extensions.Options;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Results in memory under ids that can't be guessed, the last ones kept.</summary>
internal sealed class ResultStore(IOptions<WorkOptions> options)
{
    // A result of few small maps costs something too: the lines of its manifest.
    private const long Overhead = 4096;

    private readonly ByteBoundedCache<string, StoredResult> _results = new(options.Value.ResultBytes, result => (Overhead * (1 + result.Answer.Maps.Count)) + result.Bytes);

    /// <summary>Keeps a result.</summary>
    /// <returns>Its id.</returns>
    public string Keep(StoredResult result)
    {
        var id = SecretId.Create();
        _results.Keep(id, result);
        return id;
    }

    /// <summary>Forgets a result.</summary>
    public void Forget(string id) => _results.Forget(id);

    /// <summary>An owner's result, or null.</summary>
    public StoredResult? Find(Owner owner, string id) => _results.Find(id) is { } result && result.Owner == owner ? result : null;
}
