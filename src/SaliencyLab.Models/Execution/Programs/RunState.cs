namespace SaliencyLab.Models.Execution.Programs;

/// <summary>What one run of a network carries along.</summary>
internal sealed class RunState(CancellationToken cancellation)
{
    private const int MostLoopSteps = 20_000;
    private int _loopSteps;

    /// <summary>Looked at between nodes.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Counts a step of a loop; false where all loops of the run together have had too many.</summary>
    public bool CountLoopStep() => ++_loopSteps <= MostLoopSteps;

    /// <summary>Most steps of all loops of one run.</summary>
    public static int LoopLimit => MostLoopSteps;
}
