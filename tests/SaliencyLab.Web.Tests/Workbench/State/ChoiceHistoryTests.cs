using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Tests.Workbench.State;

public sealed class ChoiceHistoryTests
{
    private static readonly WorkbenchState _first = new();

    [Fact]
    public void Undo_goes_back_and_redo_forth()
    {
        var history = new ChoiceHistory<WorkbenchState>(_first);
        history.Record(_first with { Layer = "a" });
        history.Record(_first with { Layer = "b" });

        Assert.True(history.Undo());
        Assert.Equal("a", history.Current.Layer);
        Assert.True(history.Undo());
        Assert.Null(history.Current.Layer);
        Assert.False(history.Undo());
        Assert.True(history.Redo());
        Assert.Equal("a", history.Current.Layer);
    }

    [Fact]
    public void A_choice_that_changes_nothing_is_no_step()
    {
        var history = new ChoiceHistory<WorkbenchState>(_first with { Classes = [1, 2] });

        Assert.False(history.Record(_first with { Classes = [1, 2] }));
        Assert.False(history.CanUndo);
    }

    [Fact]
    public void A_new_choice_forgets_what_was_undone()
    {
        var history = new ChoiceHistory<WorkbenchState>(_first);
        history.Record(_first with { Layer = "a" });
        history.Undo();
        history.Record(_first with { Layer = "b" });

        Assert.False(history.CanRedo);
        Assert.Equal("b", history.Current.Layer);
    }

    [Fact]
    public void The_oldest_step_is_forgotten_first()
    {
        var history = new ChoiceHistory<WorkbenchState>(_first, maximumSteps: 3);
        for (var step = 1; step <= 4; step++)
        {
            history.Record(_first with { Layer = $"{step}" });
        }

        while (history.Undo())
        {
        }

        Assert.Equal("1", history.Current.Layer);
    }
}
