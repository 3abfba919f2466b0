using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Server;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Explaining;

public sealed class ExplanationServiceTests(SmallQueueServer server) : IClassFixture<SmallQueueServer>
{
    private static readonly Subject _subject = new("efficientnet_lite0", "cat_and_coffee.jpg", null);

    private ExplanationService Service => server.Get<ExplanationService>();

    [Fact]
    public async Task The_first_picture_scores_as_its_reference_says()
    {
        var browser = await server.OpenBrowser();
        var scores = (await server.Get<ScoreService>().Score(browser.Owner, _subject, TestContext.Current.CancellationToken)).Value!;

        // From the reference that comes with the weights: 7.3958 (23.5 %) and 6.5784 (10.4 %).
        Assert.Equal([(967, "espresso"), (285, "Egyptian cat")], scores.Classes.Take(2).Select(item => (item.Index, item.Label)));
        Assert.Equal(7.3958, scores.Classes[0].Score, 3);
        Assert.Equal(0.235, scores.Classes[0].Probability, 3);
        Assert.Equal(6.5784, scores.Classes[1].Score, 3);
        Assert.Equal(0.104, scores.Classes[1].Probability, 3);
        Assert.Equal("blocks.15", scores.DeepestLayer);
        Assert.Equal(1000, scores.Classes.Count);
    }

    [Fact]
    public async Task A_job_gives_a_map_of_the_layers_size_for_the_class_asked()
    {
        var browser = await server.OpenBrowser();
        var job = await Done(Service.Submit(browser.Owner, _subject, [Entry("normgrad", "blocks.10", 285)]));

        Assert.Equal(JobState.Done, job.State);
        var map = Assert.Single(job.Result!.Maps);
        Assert.Equal(("normgrad", 14, 14, 285), (map.Method, map.Height, map.Width, map.Class.Index));
        Assert.Equal(["blocks.10"], map.Layers.Select(layer => layer.Name));
        Assert.True(map.Max > map.Min);
        Assert.Equal("cat_and_coffee.jpg", job.Result.Manifest.Image.Name);
    }

    [Fact]
    public async Task What_a_run_took_is_what_the_next_one_of_its_method_will_take()
    {
        var browser = await server.OpenBrowser();
        var scores = (await server.Get<ScoreService>().Score(browser.Owner, _subject, TestContext.Current.CancellationToken)).Value!;
        var run = (await Done(Service.Submit(browser.Owner, _subject, [Entry("score-cam", "blocks.1", 285)]))).Result!.Manifest;

        var told = scores.PassTime.Seconds("score-cam", new RunEstimate(run.Forwards, run.Backwards));
        Assert.InRange(told, run.Seconds * 0.999, run.Seconds * 1.001);
    }

    [Fact]
    public async Task What_was_computed_before_needs_no_worker()
    {
        var browser = await server.OpenBrowser();
        MapEntry[] entries = [Entry("grad-cam", "blocks.10", 967)];
        var first = await Done(Service.Submit(browser.Owner, _subject, entries));

        using var busy = new BusyWorker(server.Get<WorkQueue>());
        var again = Service.Submit(browser.Owner, _subject, entries).Value!;

        Assert.Equal(JobState.Done, again.State);
        Assert.NotEqual(first.Result!.Id, again.Result!.Id);
        Assert.Equal(first.Result.Manifest.Seconds, again.Result.Manifest.Seconds);
        Assert.Equal(Values(browser, first), Values(browser, again));
    }

    [Fact]
    public async Task Only_what_is_missing_is_computed()
    {
        var browser = await server.OpenBrowser();
        var known = Entry("normgrad", "blocks.4", 285);
        var first = await Done(Service.Submit(browser.Owner, _subject, [known]));
        var both = await Done(Service.Submit(browser.Owner, _subject, [Entry("gradient", "blocks.4", 285), known]));

        Assert.Same(Values(browser, first)[0], Values(browser, both)[1]);
        Assert.Equal([0, 1], both.Result!.Maps.Select(map => map.Entry));
        Assert.Equal(["m0.npy", "m1.npy"], both.Result.Manifest.Maps.Select(line => line.File));
        Assert.Equal(first.Result!.Manifest.Forwards * 2, both.Result.Manifest.Forwards);
    }

    [Fact]
    public async Task An_entry_may_stand_for_several_maps()
    {
        var browser = await server.OpenBrowser();
        using var top = JsonDocument.Parse("\"top:2\"");
        var job = await Done(Service.Submit(browser.Owner, _subject, [new MapEntry { Method = "normgrad", Layer = "deepest", Class = top.RootElement.Clone() }]));

        Assert.Equal([967, 285], job.Result!.Maps.Select(map => map.Class.Index));
        Assert.All(job.Result.Maps, map => Assert.Equal(0, map.Entry));
    }

    [Fact]
    public async Task A_wrong_layer_fails_with_its_key()
    {
        var browser = await server.OpenBrowser();
        var job = await Done(Service.Submit(browser.Owner, _subject, [Entry("normgrad", "blocks.99", 285)]));

        Assert.Equal((JobState.Failed, "maps[0].layer"), (job.State, job.Failure!.Key));
        Assert.Contains("blocks.99", job.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_makes_no_sense_at_a_layer_takes_nothing_from_what_is_beside_it()
    {
        var browser = await server.OpenBrowser();
        var job = await Done(Service.Submit(browser.Owner, _subject, [Entry("cam", "blocks.10", 77), Entry("normgrad", "blocks.10", 77), Entry("excitation-backprop", "blocks.10", 77), Entry("normgrad-real", "blocks.10", 77)]));

        Assert.Equal(JobState.Done, job.State);
        Assert.Equal([(1, "normgrad"), (2, "excitation-backprop")], job.Result!.Maps.Select(map => (map.Entry, map.Method)));
        Assert.Equal([0, 3], job.Result.Unfit.Keys.Order());
        Assert.Equal("maps[0].layer", job.Result.Unfit[0].Key);
        Assert.Equal("CAM is a map of the layer that the network pools, which is not \"blocks.10\". Choose \"head\", or Grad-CAM (\"grad-cam\") for any other layer.", job.Result.Unfit[0].Words);
        Assert.StartsWith("normgrad-real: \"blocks.10\" is no convolution (it is the result of Add)", job.Result.Unfit[3].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_after_another_is_queued_when_that_is_done_and_can_be_stopped_before()
    {
        var browser = await server.OpenBrowser();
        using var options = JsonDocument.Parse("""{"samples":2}""");
        var slow = Entry("smooth-grad-cam-plus-plus", "blocks.15", 78) with { Options = options.RootElement.Clone() };
        var queue = server.Get<WorkQueue>();
        using var busy = new BusyWorker(queue);
        var first = Service.Submit(browser.Owner, _subject, [Entry("normgrad", "blocks.15", 78)]).Value!;
        var second = Service.Submit(browser.Owner, _subject, [slow], first).Value!;
        var third = Service.Submit(browser.Owner, _subject, [slow with { Class = slow.Class }], first).Value!;
        var firstWasDone = false;
        second.Changed += _ => firstWasDone |= first.State is JobState.Done;
        Assert.Equal(1, queue.Waiting);
        third.Cancel();
        busy.Release();

        await second.Finished;
        Assert.Equal((JobState.Done, JobState.Done, JobState.Cancelled), (first.State, second.State, third.State));
        Assert.True(firstWasDone);
        Assert.Null(third.Progress);
    }

    [Fact]
    public async Task Cancelling_a_queued_job_frees_its_place_and_its_end_is_told()
    {
        var browser = await server.OpenBrowser();
        using var busy = new BusyWorker(server.Get<WorkQueue>());
        var job = Service.Submit(browser.Owner, _subject, [Entry("gradient", "blocks.2", 1)]).Value!;
        var told = new List<JobState>();
        job.Changed += changed => told.Add(changed.State);
        Assert.Equal(1, server.Get<WorkQueue>().Waiting);
        job.Cancel();

        await job.Finished;
        Assert.Equal(JobState.Cancelled, job.State);
        Assert.Equal([JobState.Cancelled], told);
        Assert.Equal(0, server.Get<WorkQueue>().Waiting);
    }

    [Fact]
    public async Task Cancelling_a_running_job_frees_the_worker_and_keeps_nothing()
    {
        var browser = await server.OpenBrowser();
        using var options = JsonDocument.Parse("""{"samples":500}""");
        var entry = Entry("smooth-grad-cam-plus-plus", "blocks.10", 285) with { Options = options.RootElement.Clone() };
        var job = Service.Submit(browser.Owner, _subject, [entry]).Value!;
        var running = new TaskCompletionSource<RunProgress>();
        job.Changed += changed =>
        {
            if (changed.Progress is { Done: > 0 } progress)
            {
                running.TrySetResult(progress);
            }
        };
        var progress = await running.Task.WaitAsync(TestContext.Current.CancellationToken);
        job.Cancel();

        // The only worker does the next job: so it is free.
        var next = await Done(Service.Submit(browser.Owner, _subject, [Entry("gradient", "blocks.2", 3)]));
        Assert.True(progress.Total >= 500);
        Assert.Equal((JobState.Cancelled, null), (job.State, job.Result));
        Assert.Equal(JobState.Done, next.State);
    }

    [Fact]
    public async Task Stopping_a_refinement_keeps_its_last_map_as_that_of_its_samples()
    {
        var browser = await server.OpenBrowser();
        using var options = JsonDocument.Parse("""{"samples":500,"seed":7}""");
        MapEntry[] entries = [Entry("smooth-grad-cam-plus-plus", "blocks.15", 285) with { Options = options.RootElement.Clone() }];
        var job = Service.Submit(browser.Owner, _subject, entries).Value!;
        var refined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        job.Changed += changed =>
        {
            if (changed.Partial is { Samples: >= 4 })
            {
                refined.TrySetResult();
            }
        };
        await refined.Task.WaitAsync(TestContext.Current.CancellationToken);
        job.Cancel();
        var partial = job.Partial!;
        var shown = server.Get<ResultStore>().Find(browser.Owner, partial.Result.Id)!.Answer;

        using var busy = new BusyWorker(server.Get<WorkQueue>());
        var kept = Service.Submit(browser.Owner, _subject, [SampleCount.With(entries[0], partial.Samples)]).Value!;
        Assert.Equal(JobState.Done, kept.State);
        Assert.Equal(500, partial.Of);
        Assert.Equal(shown.Maps[0].Values, Values(browser, kept)[0]);
        Assert.Equal(partial.Samples, kept.Result!.Manifest.Maps[0].Request["options"]!["samples"]!.GetValue<int>());
        Assert.Equal((partial.Samples + 1, partial.Samples), (kept.Result.Manifest.Forwards, kept.Result.Manifest.Backwards));
        Assert.InRange(kept.Result.Maps[0].StandardError!.Value, 1e-6, 1);
    }

    [Fact]
    public async Task What_runs_is_found_by_its_content_and_by_its_own_browser_only()
    {
        var (mine, other) = (await server.OpenBrowser(), await server.OpenBrowser());
        using var busy = new BusyWorker(server.Get<WorkQueue>());
        var job = Service.Submit(mine.Owner, _subject, [Entry("gradient", "blocks.2", 41), Entry("gradient", "blocks.2", 42)]).Value!;
        MapEntry[] asked = [Entry("gradient", "blocks.2", 43), Entry("gradient", "blocks.2", 42)];

        var underway = Assert.Single(Service.Underway(mine.Owner, _subject, asked));
        Assert.Same(job, underway.Job);
        Assert.Equal([null, 1], underway.Places);
        Assert.Empty(Service.Underway(other.Owner, _subject, asked));
        Assert.Empty(Service.Underway(mine.Owner, _subject with { PictureId = "cat.jpg" }, asked));
        job.Cancel();
        Assert.Empty(Service.Underway(mine.Owner, _subject, asked));
    }

    [Fact]
    public async Task A_full_queue_says_so_with_its_limit()
    {
        var browser = await server.OpenBrowser();
        using var busy = new BusyWorker(server.Get<WorkQueue>());
        var jobs = Enumerable.Range(10, SmallQueueServer.WaitingPerOwner).Select(index => Service.Submit(browser.Owner, _subject, [Entry("gradient", "blocks.2", index)])).ToList();
        var refused = Service.Submit(browser.Owner, _subject, [Entry("gradient", "blocks.2", 99)]);

        Assert.All(jobs, job => Assert.True(job.Succeeded));
        Assert.Equal((FailureKind.Busy, "2 waiting requests"), (refused.Failure!.Kind, refused.Failure.Limit));
        jobs.ForEach(job => job.Value!.Cancel());
    }

    [Fact]
    public async Task A_picture_deleted_before_its_turn_is_said_to_be_deleted()
    {
        var browser = await server.OpenBrowser();
        var picture = await Browser.Id(await browser.Upload("pictures", ("cat.jpg", TestFiles.Sample("cat.jpg"))));
        using var busy = new BusyWorker(server.Get<WorkQueue>());
        var job = Service.Submit(browser.Owner, _subject with { PictureId = picture }, [Entry("gradient", "blocks.2", 1)]).Value!;
        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await browser.Delete($"/uploads/pictures/{picture}")).StatusCode);
        busy.Release();
        await job.Finished;

        Assert.Equal((JobState.Failed, FailureKind.NotFound), (job.State, job.Failure!.Kind));
    }

    [Fact]
    public async Task Unknown_and_foreign_names_are_not_found()
    {
        var (mine, other) = (await server.OpenBrowser(), await server.OpenBrowser());
        var picture = await Browser.Id(await mine.Upload("pictures", ("coffee.jpg", TestFiles.Coffee)));
        MapEntry[] entries = [Entry("gradient", "blocks.2", 1)];

        Assert.Equal("image", Service.Submit(other.Owner, _subject with { PictureId = picture }, entries).Failure!.Key);
        Assert.Equal("model", Service.Submit(mine.Owner, _subject with { ModelId = "nothing" }, entries).Failure!.Key);
        Assert.Equal("maps", Service.Submit(mine.Owner, _subject, []).Failure!.Key);
    }

    [Fact]
    public async Task A_job_is_its_browsers_alone()
    {
        var (mine, other) = (await server.OpenBrowser(), await server.OpenBrowser());
        var job = await Done(Service.Submit(mine.Owner, _subject, [Entry("gradient", "blocks.10", 285)]));

        Assert.Same(job, server.Get<JobStore>().Find(mine.Owner, job.Id));
        Assert.Null(server.Get<JobStore>().Find(other.Owner, job.Id));
    }

    private static MapEntry Entry(string method, string layer, int target) => new() { Method = method, Layer = layer, Class = JsonSerializer.SerializeToElement(target) };

    private static async Task<ExplanationJob> Done(Outcome<ExplanationJob> submitted)
    {
        Assert.True(submitted.Succeeded, submitted.Failure?.Message);
        await submitted.Value!.Finished.WaitAsync(TestContext.Current.CancellationToken);
        return submitted.Value;
    }

    private IReadOnlyList<float[]> Values(Browser browser, ExplanationJob job) =>
        [.. server.Get<ResultStore>().Find(browser.Owner, job.Result!.Id)!.Answer.Maps.Select(map => map.Values)];
}
