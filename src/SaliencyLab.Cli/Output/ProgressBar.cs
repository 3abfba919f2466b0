using System.Globalization;
using SaliencyLab.Saliency.Planning;

namespace SaliencyLab.Cli.Output;

/// <summary>A line on a terminal that says how far long work is; nothing for work that is done at once. Cleared when disposed.</summary>
/// <param name="terminal">Standard error.</param>
/// <param name="clock">For the delay before the first drawing, and the time left.</param>
internal sealed class ProgressBar(TextWriter terminal, TimeProvider clock) : IProgress<RunProgress>, IDisposable
{
    private const int Width = 24;
    private static readonly TimeSpan _delay = TimeSpan.FromMilliseconds(500);
    private readonly long _started = clock.GetTimestamp();
    private readonly RemainingTime _remaining = new(clock);
    private int _drawn;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        var left = _remaining.After(value);
        if (clock.GetElapsedTime(_started) < _delay || value.Total <= 0)
        {
            return;
        }

        var filled = (int)((long)Width * Math.Clamp(value.Done, 0, value.Total) / value.Total);
        var line = string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', Width - filled)}] {value.Done}/{value.Total}  {value.What}{(left is { } seconds ? $"  {Numbers.Roughly(seconds)} left" : "")}");
        terminal.Write('\r' + line.PadRight(_drawn));
        terminal.Flush();
        _drawn = line.Length;
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_drawn > 0)
        {
            terminal.Write('\r' + new string(' ', _drawn) + '\r');
            terminal.Flush();
        }
    }
}
