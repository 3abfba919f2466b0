using Microsoft.Extensions.Options;
using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Entries that were computed, by model, picture, card and entry, whoever asked.</summary>
internal sealed class MapMemo(IOptions<WorkOptions> options)
{
    private readonly ByteBoundedCache<string, ComputedEntry> _entries = new(options.Value.MapBytes, entry => entry.Bytes);

    /// <summary>What is known, in the entries' order; null where nothing is.</summary>
    public ComputedEntry?[] Find(ResolvedSubject subject, IReadOnlyList<MapEntry> entries) => [.. entries.Select(entry => _entries.Find(subject.KeyOf(entry)))];

    /// <summary>Keeps what a run gave.</summary>
    /// <param name="entries">The entries of the run.</param>
    /// <returns>The same, in the entries' order.</returns>
    public IReadOnlyList<ComputedEntry> Keep(ResolvedSubject subject, IReadOnlyList<MapEntry> entries, Explanation run)
    {
        var computed = new List<ComputedEntry>(entries.Count);
        foreach (var (entry, maps) in Entries(run))
        {
            computed.Add(maps);
            Keep(subject, entries[entry], maps);
        }

        return computed;
    }

    /// <summary>Keeps what an entry gave.</summary>
    public void Keep(ResolvedSubject subject, MapEntry entry, ComputedEntry computed) => _entries.Keep(subject.KeyOf(entry), computed);

    /// <summary>What each entry of a run gave, in the entries' order.</summary>
    public static IReadOnlyList<(int Entry, ComputedEntry Computed)> Entries(Explanation run)
    {
        var cost = new RunCost(run.Manifest.Seconds, run.Manifest.Forwards, run.Manifest.Backwards);
        return
        [
            .. Enumerable.Range(0, run.Maps.Count).GroupBy(map => run.Entries[map]).Select(maps => (
                maps.Key,
                new ComputedEntry([.. maps.Select(map => new ComputedMap(run.Manifest.Maps[map], run.Maps[map], run.Layers[map]))], run.Manifest.Model, run.Manifest.Image, cost))),
        ];
    }
}
