namespace SaliencyLab.Web.Workbench.State;

/// <summary>Undo and redo over every choice.</summary>
/// <param name="initial">Where it starts.</param>
public sealed class WorkbenchHistory(WorkbenchState initial)
{
    /// <summary>Most steps kept; the oldest is forgotten first.</summary>
    public const int MaximumSteps = 200;

    private readonly LinkedList<WorkbenchState> _past = new();
    private readonly Stack<WorkbenchState> _future = new();

    /// <summary>The choices now.</summary>
    public WorkbenchState Current { get; private set; } = initial;

    /// <summary>Whether there is a step to take back.</summary>
    public bool CanUndo => _past.Count > 0;

    /// <summary>Whether there is a step to take again.</summary>
    public bool CanRedo => _future.Count > 0;

    /// <summary>Takes a choice. One that changes nothing is no step.</summary>
    /// <returns>Whether something changed.</returns>
    public bool Record(WorkbenchState next)
    {
        if (next == Current)
        {
            return false;
        }

        _past.AddLast(Current);
        if (_past.Count > MaximumSteps)
        {
            _past.RemoveFirst();
        }

        _future.Clear();
        Current = next;
        return true;
    }

    /// <summary>Goes on from other choices without a step to take back: a correction, not the user's doing.</summary>
    public void Correct(WorkbenchState corrected) => Current = corrected;

    /// <summary>Takes the last choice back.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Undo()
    {
        if (_past.Last is not { } last)
        {
            return false;
        }

        _future.Push(Current);
        Current = last.Value;
        _past.RemoveLast();
        return true;
    }

    /// <summary>Takes back the last undo.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Redo()
    {
        if (!_future.TryPop(out var next))
        {
            return false;
        }

        _past.AddLast(Current);
        Current = next;
        return true;
    }
}
