namespace SaliencyLab.Saliency.Planning;

/// <summary>From the reports of a run to the time that it will still take. Not thread-safe: reports come in order.</summary>
/// <param name="clock">Measures the run.</param>
public sealed class RemainingTime(TimeProvider clock)
{
    private static readonly TimeSpan _least = TimeSpan.FromSeconds(1);
    private (long Time, int Done)? _first;

    /// <summary>
    /// Seconds left after a report, as long as the rest goes on as what was done since the first batch did, which takes longer than the others;
    /// null before the second batch, and for a second after the first.
    /// </summary>
    public double? After(RunProgress progress)
    {
        if (progress.Done == 0)
        {
            return null;
        }

        var (time, done) = _first ??= (clock.GetTimestamp(), progress.Done);
        var passed = clock.GetElapsedTime(time);
        return passed < _least || progress.Done <= done ? null : passed.TotalSeconds / (progress.Done - done) * Math.Max(0, progress.Total - progress.Done);
    }
}
