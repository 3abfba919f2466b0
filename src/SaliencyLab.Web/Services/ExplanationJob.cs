using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Owners;

namespace SaliencyLab.Web.Services;

/// <summary>An explanation asked for. Thread-safe; events come from worker threads.</summary>
public sealed class ExplanationJob : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal ExplanationJob(Owner owner) => Owner = owner;

    /// <summary>Unguessable.</summary>
    public string Id { get; } = SecretId.Create();

    /// <summary>Where it stands.</summary>
    public JobState State { get; private set; } = JobState.Queued;

    /// <summary>How far it is; null before the first batch.</summary>
    public RunProgress? Progress { get; private set; }

    /// <summary>The maps so far, while they are refined; stays the last one where the job is stopped.</summary>
    public PartialResult? Partial { get; private set; }

    /// <summary>What it gave, once done.</summary>
    public ExplanationResult? Result { get; private set; }

    /// <summary>Why it failed, once failed.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Ends when the job is done, failed or cancelled; never faults.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Raised after every change, outside any lock.</summary>
    public event Action<ExplanationJob>? Changed;

    /// <summary>Who asked for it.</summary>
    internal Owner Owner { get; }

    /// <summary>Cancelled by <see cref="Cancel"/>.</summary>
    internal CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Stops it, queued or running; does nothing once it has finished.</summary>
    public void Cancel()
    {
        lock (_lock)
        {
            if (IsFinished)
            {
                return;
            }

            State = JobState.Cancelled;
        }

        _cancellation.Cancel();
        Finish();
    }

    /// <summary>Frees its cancellation.</summary>
    public void Dispose() => _cancellation.Dispose();

    /// <summary>A worker takes it; false where it was cancelled before.</summary>
    internal bool TryStart() => Move(JobState.Running, () => { });

    /// <summary>Tells how far it is.</summary>
    internal void Report(RunProgress progress) => Move(JobState.Running, () => Progress = progress);

    /// <summary>Shows its maps so far; false where it has finished already.</summary>
    internal bool Refine(PartialResult partial) => Move(JobState.Running, () => Partial = partial);

    /// <summary>Ends it with a result.</summary>
    internal void Complete(ExplanationResult result) => End(JobState.Done, () => Result = result);

    /// <summary>Ends it with a failure.</summary>
    internal void Fail(Failure failure) => End(JobState.Failed, () => Failure = failure);

    private bool IsFinished => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    private void End(JobState state, Action set)
    {
        if (Move(state, set))
        {
            Finish();
        }
    }

    private bool Move(JobState state, Action set)
    {
        lock (_lock)
        {
            if (IsFinished)
            {
                return false;
            }

            set();
            State = state;
        }

        if (state is JobState.Running)
        {
            Changed?.Invoke(this);
        }

        return true;
    }

    private void Finish()
    {
        Changed?.Invoke(this);
        _finished.TrySetResult();
    }
}
