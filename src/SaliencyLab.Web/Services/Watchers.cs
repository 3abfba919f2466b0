namespace SaliencyLab.Web.Services;

/// <summary>Counts who waits for a piece of work, and tells once that nobody does any more. Thread-safe.</summary>
/// <param name="time">Measures the patience.</param>
/// <param name="abandoned">Told once, outside any lock.</param>
internal sealed class Watchers(TimeProvider time, Action abandoned) : IDisposable
{
    private readonly Lock _lock = new();
    private int _count;
    private bool _abandoned;
    private ITimer? _patience;

    /// <summary>One more waits; false where the work was given up already.</summary>
    public bool Add()
    {
        lock (_lock)
        {
            if (_abandoned)
            {
                return false;
            }

            _count++;
            _patience?.Dispose();
            _patience = null;
            return true;
        }
    }

    /// <summary>One waits no longer.</summary>
    /// <param name="patience">How long the last one's successor may take to come.</param>
    public void Remove(TimeSpan patience)
    {
        lock (_lock)
        {
            if (--_count > 0)
            {
                return;
            }

            if (patience > TimeSpan.Zero)
            {
                _patience?.Dispose();
                _patience = time.CreateTimer(_ => Abandon(), null, patience, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        Abandon();
    }

    /// <summary>Ends its clock.</summary>
    public void Dispose() => _patience?.Dispose();

    private void Abandon()
    {
        lock (_lock)
        {
            if (_count > 0 || _abandoned)
            {
                return;
            }

            _abandoned = true;
        }

        abandoned();
    }
}
