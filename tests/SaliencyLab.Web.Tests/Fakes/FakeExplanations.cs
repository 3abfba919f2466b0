using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Fakes;

/// <summary>Jobs that a test finishes when it likes.</summary>
internal sealed class FakeExplanations : IExplanations
{
    public List<(ExplanationJob Job, IReadOnlyList<MapEntry> Entries)> Submitted { get; } = [];

    /// <summary>The jobs that the submitted ones come after, in their order.</summary>
    public List<ExplanationJob?> Before { get; } = [];

    public Task<Outcome<PictureScores>> Score(Subject subject, CancellationToken cancellation) => Task.FromResult<Outcome<PictureScores>>(SampleSituation.Scores);

    public Outcome<ExplanationJob> Submit(Subject subject, IReadOnlyList<MapEntry> entries, ExplanationJob? after = null)
    {
        var job = new ExplanationJob(new Owner("test"), [], TimeProvider.System);
        Submitted.Add((job, entries));
        Before.Add(after);
        return job;
    }

    public List<JobUnderway> Running { get; } = [];

    public IReadOnlyList<JobUnderway> Underway(Subject subject, IReadOnlyList<MapEntry> entries) => Running;

    public ExplanationJob? Find(string id) => Submitted.Select(entry => entry.Job).FirstOrDefault(job => job.Id == id);

    /// <summary>Finishes a job with one map an entry.</summary>
    /// <param name="place">Place among the submitted ones.</param>
    /// <param name="remarks">What is found about the maps of a layer.</param>
    public void Finish(int place, Func<string, MapRemarks>? remarks = null)
    {
        var (job, entries) = Submitted[place];
        var maps = entries.Select((entry, index) => Map(job.Id, entry, index, remarks?.Invoke(entry.Layer!) ?? MapRemarks.None)).ToList();
        job.Complete(new ExplanationResult(job.Id, new Manifest(new("m", "0"), new("p", "0", null), 0.2, 1, 2, []), maps, "/manifest.json", "/all.zip"));
    }

    /// <summary>Shows the maps of a job after some samples.</summary>
    public void Refine(int place, int samples, int of, double error)
    {
        var (job, entries) = Submitted[place];
        var id = $"{job.Id}-{samples}";
        var maps = entries.Select((entry, index) => Map(id, entry, index, MapRemarks.None) with { StandardError = error }).ToList();
        job.Refine(new PartialResult(new ExplanationResult(id, new Manifest(new("m", "0"), new("p", "0", null), 0.2, 1, 2, []), maps, "/manifest.json", "/all.zip"), samples, of));
    }

    private static ResultMap Map(string job, MapEntry entry, int index, MapRemarks remarks)
    {
        var layer = SampleSituation.Layers.Single(known => known.Name == entry.Layer);
        var score = SampleSituation.Scores.Classes.Single(known => known.Index == entry.Class!.Value.GetInt32());
        var address = $"/results/{job}/maps/{index}";
        return new ResultMap(index, entry.Method, [layer], new ManifestClass(score.Index, score.Label, score.Score, score.Probability), layer.Height, layer.Width, 0, 1, remarks, 0.2, $"{address}.f32", $"{address}.npy", $"{address}.png");
    }
}
