namespace SaliencyLab.Web.Workbench.State;

/// <summary>Undo and redo over every choice of a page.</summary>
/// <typeparam name="T">The choices, compared by value.</typeparam>
/// <param name="initial">Where it starts.</param>
/// <param name="maximumSteps">Most steps kept; the oldest is forgotten first.</param>
public sealed class ChoiceHistory<T>(T initial, int maximumSteps = 200)
    where T : class, IEquatable<T>
{
    private readonly LinkedList<T> _past = new();
    private readonly Stack<T> _future = new();

    /// <summary>The choices now.</summary>
    public T Current { get; private set; } = initial;

    /// <summary>Whether there is a step to take back.</summary>
    public bool CanUndo => _past.Count > 0;

    /// <summary>Whether there is a step to take again.</summary>
    public bool CanRedo => _future.Count > 0;

    /// <summary>Takes a choice. One that changes nothing is no step.</summary>
    /// <returns>Whether something changed.</returns>
    public bool Record(T next)
    {
        if (next.Equals(Current))
        {
            return false;
        }

        _past.AddLast(Current);
        if (_past.Count > maximumSteps)
        {
            _past.RemoveFirst();
        }

        _future.Clear();
        Current = next;
        return true;
    }

    /// <summary>Goes on from other choices without a step to take back: a correction, not the user's doing.</summary>
    public void Correct(T corrected) => Current = corrected;

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
