using Microsoft.Extensions.Options;
using SaliencyLab.Explanations.Answers;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Uploads;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Puts computed entries together to a result that pages can show and fetch.</summary>
internal sealed class ResultWriter(ResultStore results, IOptions<WorkOptions> options)
{
    /// <summary>Keeps a result, or says why it is too large.</summary>
    /// <param name="entries">In the request's order.</param>
    public Outcome<ExplanationResult> Write(ResolvedSubject subject, IReadOnlyList<ComputedEntry> entries) =>
        Write(subject, [.. entries.Select((entry, index) => (index, entry))]);

    /// <summary>Keeps a result of some entries, or says why it is too large.</summary>
    /// <param name="placed">Each with its place in the request.</param>
    public Outcome<ExplanationResult> Write(ResolvedSubject subject, IReadOnlyList<(int Entry, ComputedEntry Computed)> placed)
    {
        IReadOnlyList<ComputedEntry> entries = [.. placed.Select(entry => entry.Computed)];
        var maps = placed.SelectMany(entry => entry.Computed.Maps.Select(map => (entry.Entry, Map: map, entry.Computed.Cost))).ToList();
        var (bytes, limit) = (entries.Sum(entry => entry.Bytes), options.Value.BytesPerResult);
        if (bytes > limit)
        {
            return new Failure(FailureKind.TooLarge, $"The maps of one explanation may take {Sizes.Bytes(limit)}, and these take {Sizes.Bytes(bytes)}. Ask for fewer maps at once.") { Limit = Sizes.Bytes(limit) };
        }

        var manifest = Manifest(subject, entries, [.. maps.Select((item, number) => item.Map.Line with { Id = $"m{number}", File = $"m{number}.npy" })]);
        var answer = new Explanation(
            manifest, [.. maps.Select(item => item.Map.Map)], [.. maps.Select(item => item.Map.Layers)], [.. maps.Select(item => item.Entry)], [], []);
        var id = results.Keep(new StoredResult(subject.Owner, answer, subject.Source, [.. maps.Select(item => item.Cost.Seconds)]));
        return new ExplanationResult(
            id, manifest, [.. maps.Select((item, number) => Describe(ResultAddresses.Map(id, number), item.Entry, item.Map, item.Cost))], ResultAddresses.Manifest(id), ResultAddresses.Archive(id));
    }

    /// <summary>Forgets a result that nobody fetches any more.</summary>
    public void Forget(string id) => results.Forget(id);

    // What these maps cost, whether they were computed now or before: each run counts once.
    private static Manifest Manifest(ResolvedSubject subject, IReadOnlyList<ComputedEntry> entries, IReadOnlyList<ManifestMap> maps)
    {
        var costs = entries.Select(entry => entry.Cost).Distinct().ToList();
        return new Manifest(
            entries[0].Model with { Name = subject.Model.Info.Name },
            entries[0].Picture with { Name = subject.Source.Name },
            Math.Round(costs.Sum(cost => cost.Seconds), 4),
            costs.Sum(cost => cost.Forwards),
            costs.Sum(cost => cost.Backwards),
            maps);
    }

    private static ResultMap Describe(string address, int entry, ComputedMap computed, RunCost cost) => new(
        entry,
        computed.Line.Request["method"]!.GetValue<string>(),
        computed.Layers,
        computed.Line.Class,
        computed.Map.Height,
        computed.Map.Width,
        computed.Line.Min,
        computed.Line.Max,
        computed.Map.Remarks,
        cost.Seconds,
        $"{address}.f32",
        $"{address}.npy",
        $"{address}.png")
    {
        StandardError = computed.Map.StandardError,
    };
}
