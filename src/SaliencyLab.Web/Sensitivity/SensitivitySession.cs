using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Sensitivity;

/// <summary>
/// One page's class sensitivity: its choices, the maps of the best and the worst class, which one job computes, and their correlations. Belongs
/// to one circuit; every call comes on its thread, and what workers tell is handed over by the dispatcher.
/// </summary>
/// <param name="pictures">This browser's pictures.</param>
/// <param name="models">This browser's models.</param>
/// <param name="explanations">The engine.</param>
/// <param name="sensitivity">What correlates maps.</param>
/// <param name="dispatch">Runs an action on the circuit's thread.</param>
public sealed class SensitivitySession(IPictureLibrary pictures, IModelLibrary models, IExplanations explanations, ISensitivity sensitivity, Func<Action, Task> dispatch) : IDisposable
{
    private readonly SituationLoader _loader = new(pictures, models, explanations);
    private readonly CancellationTokenSource _ending = new();
    private readonly Dictionary<(MapKey Best, MapKey Worst), ClassSensitivityScore> _scores = [];
    private ChoiceHistory<SensitivityState> _history = new(new SensitivityState());
    private MapBook? _book;
    private Failure? _told;
    private bool _scoring;

    /// <summary>Raised after every change, on the circuit's thread.</summary>
    public event Action? Changed;

    /// <summary>Raised when the address has to follow, with the query.</summary>
    public event Action<string>? AddressChanged;

    /// <summary>The choices in force.</summary>
    public SensitivityState State => _history.Current;

    /// <summary>What is shown; null until picture and model are there.</summary>
    public SensitivityView? View { get; private set; }

    /// <summary>The two maps; null until there is a view.</summary>
    public PanelGridModel? Maps { get; private set; }

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
    public bool CanRetry => View is null || HasStopped || _told is not null;

    /// <summary>What the maps have cost; null before the first.</summary>
    public RunCost? Cost => _book is null ? null : RunCost.Of(_book.Results);

    /// <summary>How alike a cell's two maps are; null until it is known.</summary>
    public ClassSensitivityScore? Score(SensitivityCell cell) => View is { } view ? _scores.GetValueOrDefault(Pair(view, cell)) : null;

    /// <summary>Opens the page of an address.</summary>
    public Task Start(string? query)
    {
        List<string> problems = [];
        _history = new ChoiceHistory<SensitivityState>(SensitivityAddress.Read(query, problems));
        return Open(problems);
    }

    /// <summary>Takes a choice; before there is a view there is nothing to choose.</summary>
    public void Choose(Func<SensitivityState, SensitivityState> choice)
    {
        if (View is { } view)
        {
            _history.Record(choice(State));
            Commit(view.Workbench.Situation);
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
        (Problem, _told) = (null, null);
        if (View is not { } view)
        {
            return Open([]);
        }

        // Maps that are no longer held are computed again too.
        if (HasStopped || _book?.Failure is not null)
        {
            _book!.Retry();
        }
        else
        {
            _book?.Clear();
        }

        Commit(view.Workbench.Situation);
        return Task.CompletedTask;
    }

    /// <summary>Closes the problem shown.</summary>
    public void CloseProblem()
    {
        Problem = null;
        Notify();
    }

    /// <summary>Cancels what is running.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        _book?.Clear();
        _ending.Dispose();
    }

    private static (MapKey Best, MapKey Worst) Pair(SensitivityView view, SensitivityCell cell) => (view.Map(cell, view.Best), view.Map(cell, view.Worst));

    private async Task Open(List<string> problems)
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

        var fitted = State with { Workbench = Fitting.Fit(State.Workbench, situation, problems) };
        if (problems.Count > 0)
        {
            Problem = new Problem("Not everything in this view could be shown", new Failure(FailureKind.Malformed, string.Join(" ", problems)));
        }

        _history.Correct(fitted);
        Commit(situation);
    }

    private Task Step(bool moved)
    {
        if (moved && View is { } view)
        {
            Commit(view.Workbench.Situation);
        }

        return Task.CompletedTask;
    }

    private void Commit(Situation situation)
    {
        View = new SensitivityView(State, situation);
        AddressChanged?.Invoke(SensitivityAddress.Write(State));
        _book ??= new MapBook(explanations, Arrived);
        _book.Want(situation.Subject, [.. View.Cells.SelectMany(cell => new[] { View.Map(cell, View.Best), View.Map(cell, View.Worst) })]);
        Show();
    }

    private void Show()
    {
        Maps = SensitivityMaps.Build(View!, _book!);
        Tell(_book!.Failure);
        Notify();
        if (!_scoring && _told is null)
        {
            _ = ScoreMissing(View!);
        }
    }

    private void Tell(Failure? failure)
    {
        if (failure is not null && failure != _told)
        {
            Problem = new Problem("Class sensitivity can’t be computed", failure);
            _told = failure;
        }
    }

    private async Task ScoreMissing(SensitivityView view)
    {
        var missing = view.Cells.Select(cell => Pair(view, cell)).Where(pair => !_scores.ContainsKey(pair))
            .Select(pair => (Pair: pair, Best: Stored(pair.Best), Worst: Stored(pair.Worst))).Where(pair => pair.Best is not null && pair.Worst is not null).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var ending = _ending.Token;
        _scoring = true;
        try
        {
            var outcome = await sensitivity.Score([.. missing.Select(pair => (pair.Best!.Value, pair.Worst!.Value))], ending);
            for (var place = 0; place < missing.Count && outcome.Succeeded; place++)
            {
                _scores[missing[place].Pair] = outcome.Value[place];
            }

            Tell(outcome.Failure);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            _scoring = false;
        }

        if (!ending.IsCancellationRequested)
        {
            Show();
        }
    }

    private StoredMap? Stored(MapKey key) =>
        _book!.Find(key) is { Status: MapStatus.Ready, Map: { } map, Job.Result: { } result } ? new StoredMap(result.Id, result.Maps.ToList().IndexOf(map)) : null;

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
