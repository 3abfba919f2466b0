namespace SaliencyLab.Saliency.Planning;

/// <summary>
/// When maps that are not finished are worth showing: after 1, 2, 4 and 8 samples, then four times a second at most, and never so often that
/// showing them takes more than a tenth of the time.
/// </summary>
internal sealed class RefinementSchedule(TimeProvider clock)
{
    private const int LastDoubling = 8;
    private const int RestPerWork = 9;
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(250);

    private int _next = 1;
    private long _told;
    private TimeSpan _rest;

    /// <summary>Whether the maps after this many samples are to be shown.</summary>
    public bool IsDue(int samples) => _next <= LastDoubling ? samples >= _next : clock.GetElapsedTime(_told) >= _rest;

    /// <summary>Makes what is shown, and takes the time it needs.</summary>
    public T Make<T>(int samples, Func<T> make)
    {
        var started = clock.GetTimestamp();
        var made = make();
        _told = clock.GetTimestamp();
        var work = clock.GetElapsedTime(started, _told);
        _rest = work * RestPerWork > _interval ? work * RestPerWork : _interval;
        while (_next <= samples)
        {
            _next *= 2;
        }

        return made;
    }
}
