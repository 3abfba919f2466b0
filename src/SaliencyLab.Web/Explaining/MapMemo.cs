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
        var cost = new RunCost(run.Manifest.Seconds, run.Manifest.Forwards, run.Manifest.Backwards);
        var computed = new List<ComputedEntry>(entries.Count);
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var maps = Enumerable.Range(0, run.Maps.Count).Where(map => run.Entries[map] == entry)
                .Select(map => new ComputedMap(run.Manifest.Maps[map], run.Maps[map], run.Layers[map])).ToList();
            computed.Add(new ComputedEntry(maps, run.Manifest.Model, run.Manifest.Image, cost));
            _entries.Keep(subject.KeyOf(entries[entry]), computed[entry]);
        }

        return computed;
    }
}
