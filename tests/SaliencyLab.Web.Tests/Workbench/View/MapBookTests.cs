using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

public sealed class MapBookTests
{
    private static readonly Subject _subject = new("m", "p", null);
    private readonly FakeExplanations _engine = new();

    [Fact]
    public void A_page_follows_what_its_predecessor_had_begun()
    {
        var key = Key(2);
        new MapBook(_engine, _ => { }).Want(_subject, [key]);
        var job = _engine.Submitted[0].Job;
        job.TryStart();
        job.Report(new RunProgress(40, 4000, "RISE · 40 of 4,000 masks"));
        _engine.Running.Add(new JobUnderway(job, [0]));

        var after = new MapBook(_engine, _ => { });
        after.Want(_subject, [key]);
        Assert.Single(_engine.Submitted);
        Assert.Equal((MapStatus.Computing, "40 of 4,000 masks"), (after.Find(key)!.Status, after.Find(key)!.Progress));

        _engine.Finish(0);
        after.TakeIn(job);
        Assert.Equal(MapStatus.Ready, after.Find(key)!.Status);
    }

    [Fact]
    public void Only_what_is_not_under_way_is_queued()
    {
        var (begun, missing) = (Key(2), Key(1));
        new MapBook(_engine, _ => { }).Want(_subject, [begun]);
        _engine.Running.Add(new JobUnderway(_engine.Submitted[0].Job, [1]));

        new MapBook(_engine, _ => { }).Want(_subject, [missing, begun]);
        Assert.Equal(2, _engine.Submitted.Count);
        Assert.Equal(1, _engine.Submitted[1].Entries.Single().Class!.Value.GetInt32());
    }

    [Fact]
    public void A_choice_taken_back_in_time_does_not_begin_again()
    {
        var book = new MapBook(_engine, _ => { });
        book.Want(_subject, [Key(2), Key(1)]);
        book.Want(_subject, [Key(2)]);
        _engine.Running.Add(new JobUnderway(_engine.Submitted[0].Job, [null, 0]));
        book.Want(_subject, [Key(2), Key(1)]);
        Assert.Single(_engine.Submitted);

        _engine.Finish(0);
        book.TakeIn(_engine.Submitted[0].Job);
        Assert.Equal([2, 1], new[] { Key(2), Key(1) }.Select(key => book.Find(key)!.Map!.Class.Index));
    }

    [Fact]
    public void A_page_that_ends_leaves_its_work_a_moment_and_a_view_that_changes_none()
    {
        var (ending, changing) = (new MapBook(_engine, _ => { }), new MapBook(_engine, _ => { }));
        ending.Want(_subject, [Key(2)]);
        changing.Want(_subject, [Key(1)]);
        ending.Clear();
        changing.Want(_subject, []);
        Assert.Equal([JobState.Queued, JobState.Cancelled], _engine.Submitted.Select(submitted => submitted.Job.State));
    }

    private static MapKey Key(int index) => new("p", "m", null, new MethodChoice("rise", []), SampleSituation.Layers[0].Name, index);
}
