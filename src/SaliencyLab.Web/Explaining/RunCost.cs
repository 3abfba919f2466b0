namespace SaliencyLab.Web.Explaining;

/// <summary>What a run cost; maps of one run share one instance.</summary>
internal sealed class RunCost(double seconds, int forwards, int backwards)
{
    /// <summary>Time.</summary>
    public double Seconds { get; } = seconds;

    /// <summary>Forward evaluations of one picture.</summary>
    public int Forwards { get; } = forwards;

    /// <summary>Backward evaluations of one picture.</summary>
    public int Backwards { get; } = backwards;
}
