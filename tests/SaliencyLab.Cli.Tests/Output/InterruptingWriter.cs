using System.Diagnostics;

namespace SaliencyLab.Cli.Tests.Output;

/// <summary>A terminal whose owner presses Ctrl-C as soon as a progress bar is drawn.</summary>
internal sealed class InterruptingWriter(CancellationTokenSource interruption) : StringWriter
{
    private long _pressed;

    /// <summary>Time since Ctrl-C.</summary>
    public TimeSpan SincePressed => Stopwatch.GetElapsedTime(_pressed);

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        base.Write(value);
        if (value?.StartsWith('\r') == true && !interruption.IsCancellationRequested)
        {
            _pressed = Stopwatch.GetTimestamp();
            interruption.Cancel();
        }
    }
}
