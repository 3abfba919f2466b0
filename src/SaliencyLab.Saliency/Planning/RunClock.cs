namespace SaliencyLab.Saliency.Planning;

/// <summary>Counts the network evaluations of a run and tells its progress.</summary>
internal sealed class RunClock(RunPlan plan, IProgress<RunProgress>? progress)
{
    private readonly int _total = plan.Forwards + plan.Backwards;
    private int _done;

    /// <summary>Some evaluations are done.</summary>
    public void Advance(int evaluations, string what)
    {
        _done += evaluations;
        progress?.Report(new RunProgress(_done, _total, what));
    }
}
