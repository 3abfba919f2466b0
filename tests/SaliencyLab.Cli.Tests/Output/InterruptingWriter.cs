namespace SaliencyLab.Cli.Tests.Output;

/// <summary>A terminal whose owner presses Ctrl-C as soon as a progress bar is drawn.</summary>
internal sealed class InterruptingWriter(CancellationTokenSource interruption) : StringWriter
{
    /// <inheritdoc/>
    public override void Write(string? value)
    {
        base.Write(value);
        interruption.Cancel();
    }
}
