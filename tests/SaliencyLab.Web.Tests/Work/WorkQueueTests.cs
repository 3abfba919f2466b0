using Microsoft.Extensions.Options;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Work;

public sealed class WorkQueueTests : IDisposable
{
    private static readonly Owner _anna = new("aaaa");
    private static readonly Owner _ben = new("bbbb");
    private readonly WorkQueue _queue = new(Options.Create(new WorkOptions { Waiting = 3, WaitingPerOwner = 2 }));
    private readonly List<string> _done = [];

    public void Dispose() => _queue.Dispose();

    [Fact]
    public void Interactive_work_goes_before_explanations_and_else_the_oldest_first()
    {
        Add(WorkClass.Explanation, _anna, "first");
        Add(WorkClass.Explanation, _ben, "second");
        Add(WorkClass.Interactive, _ben, "third");
        DoAll();

        Assert.Equal(["third", "first", "second"], _done);
    }

    [Fact]
    public void An_owner_with_less_running_goes_first()
    {
        Add(WorkClass.Explanation, _anna, "anna's first", () =>
        {
            Add(WorkClass.Explanation, _anna, "anna's second");
            Add(WorkClass.Explanation, _ben, "ben's");
            DoAll();
        });
        DoAll();

        Assert.Equal(["ben's", "anna's second", "anna's first"], _done);
    }

    [Fact]
    public void One_owner_can_not_fill_the_queue()
    {
        Add(WorkClass.Explanation, _anna, "1");
        Add(WorkClass.Explanation, _anna, "2");
        var refused = _queue.Add(new WorkItem(WorkClass.Explanation, _anna, () => { }));

        Assert.Equal((FailureKind.Busy, "2 waiting requests"), (refused!.Kind, refused.Limit));
        Assert.Null(_queue.Add(new WorkItem(WorkClass.Explanation, _ben, () => { })));
        Assert.Equal("3 waiting requests", _queue.Add(new WorkItem(WorkClass.Explanation, _ben, () => { }))?.Limit);
    }

    [Fact]
    public async Task Cancelled_work_leaves_its_place_and_is_not_done()
    {
        using var stop = new CancellationTokenSource();
        var (task, _) = _queue.Run(WorkClass.Interactive, _anna, _ => 1, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task!);
        Assert.Equal(0, _queue.Waiting);
    }

    [Fact]
    public async Task Work_that_fails_fails_its_task_and_not_the_worker()
    {
        var (failing, _) = _queue.Run<int>(WorkClass.Interactive, _anna, _ => throw new InvalidOperationException("no"), CancellationToken.None);
        var (working, _) = _queue.Run(WorkClass.Interactive, _anna, _ => 7, CancellationToken.None);
        DoAll();

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing!);
        Assert.Equal(7, await working!);
        Assert.Equal(0, _queue.Running);
    }

    [Fact]
    public void Long_explanations_leave_a_worker_to_the_others()
    {
        Add(WorkClass.LongExplanation, _anna, "long", () =>
        {
            Add(WorkClass.LongExplanation, _ben, "also long");
            Add(WorkClass.Explanation, _ben, "quick");
            _queue.DoNext(_ => { }, CancellationToken.None);
            _queue.DoNext(_ => { }, CancellationToken.None);
            Assert.Equal(["quick"], _done);
        });
        DoAll();

        Assert.Equal(["quick", "long", "also long"], _done);
    }

    [Fact]
    public void A_long_explanation_waits_between_its_batches_while_shorter_work_has_all_cores()
    {
        List<int> shares = [];
        Add(WorkClass.Explanation, _ben, "quick", () =>
        {
            Add(WorkClass.LongExplanation, _anna, "long", () => shares.Add(_queue.GiveWay(CancellationToken.None)));
            var other = new Thread(() => _queue.DoNext(shares.Add, CancellationToken.None));
            other.Start();
            SpinWait.SpinUntil(() => other.ThreadState is ThreadState.WaitSleepJoin or ThreadState.Stopped);
        });
        _queue.DoNext(shares.Add, CancellationToken.None);
        SpinWait.SpinUntil(() => _queue.Running == 0);

        Assert.Equal([1, 2, 1], shares);
        Assert.Equal(["quick", "long"], _done);
    }

    private void Add(WorkClass kind, Owner owner, string name, Action? run = null)
    {
        Assert.Null(_queue.Add(new WorkItem(kind, owner, () =>
        {
            run?.Invoke();
            _done.Add(name);
        })));
    }

    private void DoAll()
    {
        while (_queue.Waiting > 0)
        {
            _queue.DoNext(_ => { }, CancellationToken.None);
        }
    }
}
