using SaliencyLab.Cli.Output;
using SaliencyLab.Saliency.Planning;
using Xunit;

namespace SaliencyLab.Cli.Tests.Output;

public sealed class ProgressBarTests
{
    [Fact]
    public void Work_that_is_done_at_once_draws_nothing()
    {
        using var terminal = new StringWriter();
        using (var bar = new ProgressBar(terminal, new SettableClock()))
        {
            bar.Report(new RunProgress(1, 2, "x"));
        }

        Assert.Equal("", terminal.ToString());
    }

    [Fact]
    public void Long_work_draws_a_bar_and_clears_it()
    {
        using var terminal = new StringWriter();
        var clock = new SettableClock();
        using (var bar = new ProgressBar(terminal, clock))
        {
            clock.Seconds = 1;
            bar.Report(new RunProgress(6, 24, "Smooth Grad-CAM++"));
        }

        var line = "[######..................] 6/24  Smooth Grad-CAM++";
        Assert.Equal($"\r{line}\r{new string(' ', line.Length)}\r", terminal.ToString());
    }

    [Fact]
    public void It_says_what_is_left_at_the_pace_so_far()
    {
        using var terminal = new StringWriter();
        var clock = new SettableClock();
        using (var bar = new ProgressBar(terminal, clock))
        {
            bar.Report(new RunProgress(1, 1001, "Scores"));
            clock.Seconds = 10;
            bar.Report(new RunProgress(101, 1001, "RISE"));
        }

        // 100 evaluations took 10 s; 900 are left.
        Assert.StartsWith("\r[##......................] 101/1001  RISE  90 s left\r", terminal.ToString(), StringComparison.Ordinal);
    }

    private sealed class SettableClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
