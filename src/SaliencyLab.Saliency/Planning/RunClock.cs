namespace SaliencyLab.Saliency.Planning;

/// <summary>Counts the network evaluations of a run and tells its progress.</summary>
internal sealed class RunClock(RunPlan plan, IProgress<RunProgress>? progress)
{
    private int _done;

    /// <summary>Whether anybody looks: maps that are not finished are for them only.</summary>
    public bool IsWatched => progress is not null;

    /// <summary>Indices of the requests that a layer's map is the answer to.</summary>
    public IEnumerable<int> RequestsOf(MapKey key) => plan.Requests[key];

    /// <summary>Planned forward evaluations that turned out to be needless.</summary>
    public int Skipped { get; private set; }

    /// <summary>Some evaluations are done.</summary>
    public void Advance(int evaluations, string what, Refinement? refined = null)
    {
        _done += evaluations;
        progress?.Report(new RunProgress(_done, plan.Forwards + plan.Backwards - Skipped, what) { Refined = refined });
    }

    /// <summary>Some planned forward evaluations are not needed.</summary>
    public void Skip(int forwards) => Skipped += forwards;
}
