using SaliencyLab.Web.Components.Atlas;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Atlas;

/// <summary>
/// One page's atlas: its choices, the picture and model at hand, and the maps, which one job computes in one pass. Belongs to one circuit;
/// every call comes on its thread, and what workers tell is handed over by the dispatcher.
/// </summary>
/// <param name="pictures">This browser's pictures.</param>
/// <param name="models">This browser's models.</param>
/// <param name="explanations">The engine.</param>
/// <param name="dispatch">Runs an action on the circuit's thread.</param>
public sealed class AtlasSession(IPictureLibrary pictures, IModelLibrary models, IExplanations explanations, Func<Action, Task> dispatch) : IDisposable
{
    private readonly SituationLoader _loader = new(pictures, models, explanations);
    private readonly CancellationTokenSource _ending = new();
    private ChoiceHistory<AtlasState> _history = new(new AtlasState());
    private MapBook? _book;
    private Failure? _told;

    /// <summary>Raised after every change, on the circuit's thread.</summary>
    public event Action? Changed;

    /// <summary>Raised when the address has to follow, with the query.</summary>
    public event Action<string>? AddressChanged;

    /// <summary>The choices in force.</summary>
    public AtlasState State => _history.Current;

    /// <summary>What is shown; null until picture and model are there.</summary>
    public AtlasView? View { get; private set; }

    /// <summary>The wall; null until there is a view.</summary>
    public AtlasModel? Wall { get; private set; }

    /// <summary>What is being opened, in words; null: nothing.</summary>
    public string? Opening { get; private set; }

    /// <summary>What could not be done, until it is closed.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Whether there is a choice to take back.</summary>
    public bool CanUndo => _history.CanUndo;

    /// <summary>Whether there is a choice to take again.</summary>
    public bool CanRedo => _history.CanRedo;

    /// <summary>The first job that has not finished; null: none.</summary>
    public ExplanationJob? Running => _book?.Running is [var job, ..] ? job : null;

    /// <summary>Whether the user stopped maps that are shown.</summary>
    public bool HasStopped => _book?.HasStopped ?? false;

    /// <summary>Whether something was stopped or has failed that may be tried again.</summary>
    public bool CanRetry => View is null || HasStopped || _book?.Failure is not null;

    /// <summary>What the maps shown have cost; null before the first.</summary>
    public RunCost? Cost => _book is null ? null : RunCost.Of(_book.Results);

    /// <summary>Everything shown as one zip; null until all maps are there and from one job.</summary>
    public string? ArchiveUrl => Running is null && _book?.Results.ToList() is [var result] ? result.ArchiveUrl : null;

    /// <summary>Opens the atlas of an address.</summary>
    public Task Start(string? query)
    {
        var reading = AtlasAddress.Read(query);
        _history = new ChoiceHistory<AtlasState>(reading.State);
        return Open(reading.Problems);
    }

    /// <summary>Takes a choice; before there is a view there is nothing to choose.</summary>
    public void Choose(Func<AtlasState, AtlasState> choice)
    {
        if (View is { } view)
        {
            _history.Record(choice(State));
            Commit(view.Situation);
        }
    }

    /// <summary>Takes the last choice back.</summary>
    public Task Undo() => Step(_history.Undo());

    /// <summary>Takes the last undo back.</summary>
    public Task Redo() => Step(_history.Redo());

    /// <summary>Stops what is computed.</summary>
    public void Stop()
    {
        foreach (var job in _book?.Running ?? [])
        {
            _book!.Stop(job);
        }

        if (View is not null)
        {
            Show();
        }
    }

    /// <summary>Does again what failed or was stopped.</summary>
    public Task Retry()
    {
        Problem = null;
        if (View is not { } view)
        {
            return Open([]);
        }

        _book?.Retry();
        Commit(view.Situation);
        return Task.CompletedTask;
    }

    /// <summary>Closes the problem shown.</summary>
    public void CloseProblem()
    {
        Problem = null;
        Notify();
    }

    /// <summary>A cell by its key, or null where a browser names one that there is not.</summary>
    public AtlasCell? Find(string key) => View?.Plan.Cells.FirstOrDefault(cell => cell.Key == key);

    /// <summary>Cancels what is running.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        _book?.Clear();
        _ending.Dispose();
    }

    private async Task Open(IReadOnlyList<string> told)
    {
        var ending = _ending.Token;
        Opening = _loader.Describe(State.Workbench, null);
        Notify();
        var (situation, problem) = await _loader.Load(State.Workbench, ending);
        if (ending.IsCancellationRequested)
        {
            return;
        }

        (Opening, Problem) = (null, problem);
        if (situation is null)
        {
            Notify();
            return;
        }

        List<string> problems = [.. told];
        var fitted = AtlasFitting.Fit(State, situation, problems);
        if (problems.Count > 0)
        {
            Problem = new Problem("Not everything in this atlas could be shown", new Failure(FailureKind.Malformed, string.Join(" ", problems)));
        }

        _history.Correct(fitted);
        Commit(situation);
    }

    private Task Step(bool moved)
    {
        if (moved && View is { } view)
        {
            Commit(view.Situation);
        }

        return Task.CompletedTask;
    }

    private void Commit(Situation situation)
    {
        View = new AtlasView(State, situation);
        AddressChanged?.Invoke(AtlasAddress.Write(State));
        _book ??= new MapBook(explanations, Arrived);
        _book.Want(situation.Subject, [.. View.Plan.Cells.Select(View.Key)]);
        Show();
    }

    private void Show()
    {
        Wall = AtlasBuilder.Build(View!, _book!, Wall);
        var failure = _book!.Failure;
        if (failure is not null && failure != _told)
        {
            Problem = new Problem("The atlas can’t be computed", failure);
        }

        _told = failure;
        Notify();
    }

    private void Arrived(ExplanationJob job) => _ = dispatch(() =>
    {
        if (!_ending.IsCancellationRequested && _book is { } book)
        {
            book.TakeIn(job);
            Show();
        }
    });

    private void Notify() => Changed?.Invoke();
}
