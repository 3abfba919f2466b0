using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Owners;

namespace SaliencyLab.Web.Services;

/// <summary>An explanation asked for. Thread-safe; events come from worker threads.</summary>
public sealed class ExplanationJob : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Watchers _watchers;
    private readonly RemainingTime _remaining;

    /// <summary>A job that waits.</summary>
    /// <param name="owner">Who asked for it.</param>
    /// <param name="entries">What it computes: for each of its entries a text that is the same for the same map.</param>
    /// <param name="time">For the time left and the patience with pages that have gone.</param>
    internal ExplanationJob(Owner owner, IReadOnlyList<string> entries, TimeProvider time)
    {
        (Owner, Entries) = (owner, entries);
        (_watchers, _remaining) = (new Watchers(time, Cancel), new RemainingTime(time));
    }

    /// <summary>Unguessable.</summary>
    public string Id { get; } = SecretId.Create();

    /// <summary>Where it stands.</summary>
    public JobState State { get; private set; } = JobState.Queued;

    /// <summary>How far it is; null before the first batch.</summary>
    public RunProgress? Progress { get; private set; }

    /// <summary>Seconds that it will still take; null where that can't be told yet.</summary>
    public double? SecondsLeft { get; private set; }

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

    /// <summary>What it computes: for each of its entries a text that is the same for the same map.</summary>
    internal IReadOnlyList<string> Entries { get; }

    /// <summary>Cancelled by <see cref="Cancel"/>.</summary>
    internal CancellationToken Cancellation => _cancellation.Token;

    /// <summary>A page waits for it; false where it was given up already. A job that no page ever waited for runs to its end.</summary>
    public bool Watch() => _watchers.Add();

    /// <summary>A page waits no longer. The job is stopped once no other page waits for it either.</summary>
    /// <param name="patience">How long another page may take to come, such as the same one after a refresh.</param>
    public void Leave(TimeSpan patience) => _watchers.Remove(patience);

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
    public void Dispose()
    {
        _watchers.Dispose();
        _cancellation.Dispose();
    }

    /// <summary>A worker takes it; false where it was cancelled before.</summary>
    internal bool TryStart() => Move(JobState.Running, () => { });

    /// <summary>Tells how far it is.</summary>
    internal void Report(RunProgress progress) => Move(JobState.Running, () => (Progress, SecondsLeft) = (progress, _remaining.After(progress)));

    /// <summary>Shows its maps so far; false where it has finished already.</summary>
    internal bool Refine(PartialResult partial) => Move(JobState.Running, () => Partial = partial);

    /// <summary>Ends it with a result.</summary>
    internal void Complete(ExplanationResult result) => End(JobState.Done, () => Result = result);

    /// <summary>Ends it with a failure.</summary>
    internal void Fail(Failure failure) => End(JobState.Failed, () => Failure = failure);

    /// <summary>Whether it is done, failed or cancelled.</summary>
    internal bool IsFinished => State is JobState.Done or JobState.Failed or JobState.Cancelled;

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
