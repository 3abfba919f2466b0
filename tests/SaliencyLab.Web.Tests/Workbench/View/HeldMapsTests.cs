using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Tests.Fakes;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

/// <summary>What a page shows between a choice and the quick maps that it asks for.</summary>
public sealed class HeldMapsTests
{
    private readonly FakeExplanations _engine = new();

    [Fact]
    public async Task Quick_maps_come_with_their_panels_and_until_then_nothing_moves()
    {
        using var session = await Settled(TimeSpan.FromHours(1));
        var before = session.Grid;
        await session.Choose(state => state with { Classes = [2, 1, 3] });

        Assert.Equal([2, 1, 3], session.View!.Classes.Select(score => score.Index));
        Assert.Same(before, session.Grid);
        Assert.True(session.IsHolding);
        Assert.Empty(session.Running);

        _engine.Submitted[2].Job.TryStart();
        Assert.Same(before, session.Grid);
        _engine.Finish(2);
        Assert.Equal(PanelState.Ready, session.Grid!.Panels.Single(panel => panel.Key == "3/normgrad").State);
        Assert.Equal(PanelState.Computing, session.Grid.Panels.Single(panel => panel.Key == "3/smooth-grad-cam-plus-plus").State);
        Assert.False(session.IsHolding);
        Assert.Equal([_engine.Submitted[3].Job], session.Running);
    }

    [Fact]
    public async Task What_takes_longer_than_a_moment_is_shown_as_it_stands()
    {
        using var session = await Settled(TimeSpan.FromMilliseconds(1));
        var shown = new TaskCompletionSource();
        session.Changed += () =>
        {
            if (session.Grid!.Rows.Count == 3)
            {
                shown.TrySetResult();
            }
        };
        await session.Choose(state => state with { Classes = [2, 1, 3] });
        await shown.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(PanelState.Computing, session.Grid!.Panels.Single(panel => panel.Key == "3/normgrad").State);
        Assert.Equal([_engine.Submitted[2].Job, _engine.Submitted[3].Job], session.Running);
    }

    [Fact]
    public async Task Maps_that_are_known_and_slow_ones_are_not_waited_for()
    {
        using var session = await Settled(TimeSpan.FromHours(1));
        await session.Choose(state => state with { Classes = [2] });
        Assert.Single(session.Grid!.Rows);

        await session.Choose(state => state with { Methods = [new("normgrad"), new("grad-cam"), new("smooth-grad-cam-plus-plus"), new("rise")] });
        Assert.Equal(PanelState.Computing, session.Grid!.Panels.Single(panel => panel.Key == "2/rise").State);
    }

    private async Task<WorkbenchSession> Settled(TimeSpan patience)
    {
        var session = new WorkbenchSession(new FakePictures(), new FakeModels(), _engine, action =>
        {
            action();
            return Task.CompletedTask;
        }, patience);
        await session.Start("");
        _engine.Finish(0);
        _engine.Finish(1);
        return session;
    }
}
