using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>
/// One page's workbench: its choices, the picture and model at hand, the maps, and what is going on. Belongs to one circuit; every call
/// comes on its thread, and what workers tell is handed over by the dispatcher.
/// </summary>
public sealed class WorkbenchSession : IDisposable
{
    private readonly SituationOpening _opening;
    private readonly Func<Action, Task> _dispatch;
    private readonly ShownMaps _maps;
    private ChoiceHistory<WorkbenchState> _history = new(new WorkbenchState());
    private readonly TimeSpan _patience;
    private bool _disposed;

    /// <summary>A workbench without a view yet.</summary>
    /// <param name="pictures">This browser's pictures.</param>
    /// <param name="models">This browser's models.</param>
    /// <param name="explanations">The engine.</param>
    /// <param name="dispatch">Runs an action on the circuit's thread.</param>
    /// <param name="patience">How long after a choice the maps before it may stay as they are: quick ones come in that time, and nothing flickers.</param>
    public WorkbenchSession(IPictureLibrary pictures, IModelLibrary models, IExplanations explanations, Func<Action, Task> dispatch, TimeSpan patience)
    {
        (_opening, _dispatch, _patience) = (new SituationOpening(new SituationLoader(pictures, models, explanations)), dispatch, patience);
        _maps = new ShownMaps(explanations, Arrived);
    }

    /// <summary>Raised after every change, on the circuit's thread.</summary>
    public event Action? Changed;

    /// <summary>Raised when the address has to follow; whether as a new entry of the browser's history.</summary>
    public event Action<string, bool>? AddressChanged;

    /// <summary>The choices in force.</summary>
    public WorkbenchState State => _history.Current;

    /// <summary>What is shown; null until the first picture and model are there.</summary>
    public ResolvedView? View { get; private set; }

    /// <summary>The grid; null until there is a view.</summary>
    public PanelGridModel? Grid => _maps.Grid;

    /// <summary>The combined column; null where there is none.</summary>
    public CombinationModel? Combination => _maps.Combination;

    /// <summary>What is being opened, in words; null: nothing.</summary>
    public string? Opening => _opening.What;

    /// <summary>What could not be done, until it is closed.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Whether there is a choice to take back.</summary>
    public bool CanUndo => _history.CanUndo;

    /// <summary>Whether there is a choice to take again.</summary>
    public bool CanRedo => _history.CanRedo;

    /// <summary>Whether the maps shown are still those before the last choice, for a moment.</summary>
    public bool IsHolding { get; private set; }

    /// <summary>Jobs that have not finished, once they take longer than a moment.</summary>
    public IReadOnlyList<ExplanationJob> Running => IsHolding ? [] : _maps.Book.Running;

    /// <summary>Whether the user stopped some of the maps shown.</summary>
    public bool HasStopped => _maps.Book.HasStopped;

    /// <summary>Whether maps shown were stopped or have failed.</summary>
    public bool CanRetry => HasStopped || _maps.Book.Failure is not null;

    /// <summary>What the maps shown have cost; null before the first.</summary>
    public RunCost? Cost => RunCost.Of(_maps.Book.Results);

    /// <summary>What a slow method with these options will cost in this view; null for others, and before there is a view.</summary>
    public MethodCost? CostOf(MethodEntry entry, MethodChoice choice) => View is { } view ? MethodCost.Of(view, entry, choice) : null;

    /// <summary>Why a method can't have a map in this view; null where it can, and before there is a view.</summary>
    public string? WhyNot(MethodEntry entry) => View?.WhyNot(entry);

    /// <summary>Ids of the results that the maps shown came from.</summary>
    public IReadOnlyList<string> ResultIds => [.. _maps.Book.Results.Select(result => result.Id)];

    /// <summary>Opens the view of an address. Where it can't be shown, the first visit's is.</summary>
    public async Task Start(string? query)
    {
        var reading = WorkbenchAddress.Read(query);
        _history = new ChoiceHistory<WorkbenchState>(reading.State);
        await Load(reading.State, _ => reading.State, reading.Problems);
        if (View is null && Problem is { } problem && reading.State.ForModel(WorkbenchState.DefaultModel).ForPicture(WorkbenchState.DefaultPicture) is var fallback && fallback != reading.State)
        {
            _history = new ChoiceHistory<WorkbenchState>(fallback);
            await Load(fallback, _ => fallback, []);
            Problem = problem;
            Notify();
        }
    }

    /// <summary>Goes to the view of an address, such as that of the back button.</summary>
    public Task Visit(string? query)
    {
        var reading = WorkbenchAddress.Read(query);
        return reading.State == State ? Task.CompletedTask : Load(reading.State, _ => reading.State, reading.Problems);
    }

    /// <summary>Takes a choice. A new picture, model or card is loaded first, and the choice only counts once that worked.</summary>
    public Task Choose(Func<WorkbenchState, WorkbenchState> choice) => Load(choice(State), choice, []);

    /// <summary>Takes one of the layers that a problem offers, which closes it.</summary>
    public Task ChooseInstead(string layer)
    {
        Problem = null;
        return Choose(state => LayerChoice.Only(state, layer));
    }

    /// <summary>Takes the last choice back.</summary>
    public Task Undo() => Step(_history.Undo, _history.Redo);

    /// <summary>Takes the last undo back.</summary>
    public Task Redo() => Step(_history.Redo, _history.Undo);

    /// <summary>Stops opening a picture or model.</summary>
    public void StopOpening()
    {
        _opening.Stop();
        Notify();
    }

    /// <summary>
    /// Stops a job. Where it has refined maps so far, their number of samples becomes the chosen one, so that they stay under their true name;
    /// undo asks for all samples again.
    /// </summary>
    public Task Stop(ExplanationJob job)
    {
        if (_maps.Stop(job) is { } refined)
        {
            return Choose(state => MethodOrder.Replace(state, refined));
        }

        Refresh();
        return Task.CompletedTask;
    }

    /// <summary>Stops the job behind a panel.</summary>
    public Task StopPanel(string key) => View is { } view && _maps.JobBehind(view, key) is { } job ? Stop(job) : Task.CompletedTask;

    /// <summary>Queues again what was stopped or has failed.</summary>
    public void Retry()
    {
        _maps.Book.Retry();
        Problem = null;
        Refresh();
    }

    /// <summary>Shows a problem, such as a refused upload.</summary>
    public void Report(Problem problem)
    {
        Problem = problem;
        Notify();
    }

    /// <summary>Closes the problem shown.</summary>
    public void CloseProblem()
    {
        Problem = null;
        Notify();
    }

    /// <summary>The request behind what is shown, as JSON; null before there is a view.</summary>
    public string? RequestJson() => View is { } view ? RequestBuilder.Json(view, _maps.Book) : null;

    /// <summary>Everything shown as one result, for the zip: computed before, so it is there at once.</summary>
    public async Task<ExplanationResult?> Collect()
    {
        if (View is not { } view)
        {
            return null;
        }

        var outcome = await _maps.Collect(view);
        if (outcome.Failure is { } failure)
        {
            Report(new Problem("The maps can’t be exported", failure));
        }

        return outcome.Value;
    }

    /// <summary>Cancels what is running.</summary>
    public void Dispose()
    {
        _disposed = true;
        _opening.Stop();
        _maps.Book.Clear();
    }

    private async Task Step(Func<bool> step, Func<bool> back)
    {
        if (!step())
        {
            return;
        }

        var target = State;
        if (View is { } view && SituationLoader.SameSubject(target, view.State))
        {
            Commit(target, false);
            return;
        }

        back();
        await Load(target, _ => target, [], _ => step());
    }

    private async Task Load(WorkbenchState next, Func<WorkbenchState, WorkbenchState> choice, IReadOnlyList<string> told, Action<WorkbenchState>? record = null)
    {
        if (View is { } view && SituationLoader.SameSubject(next, view.State))
        {
            List<string> problems = [.. told];
            var fitted = Fitting.Fit(next, view.Situation, problems);
            _history.Record(fitted);
            Tell(problems);
            Commit(fitted, false);
            return;
        }

        Problem = null;
        if (await _opening.Open(next, View, Notify) is not { } outcome)
        {
            return;
        }

        if (outcome.Situation is not { } situation)
        {
            Problem = outcome.Problem;
            Notify();
            return;
        }

        List<string> unfit = [.. told];
        var chosen = Fitting.Fit(choice(State), situation, unfit);
        var first = View is null;
        Action<WorkbenchState> keep = first ? _history.Correct : record ?? (state => _history.Record(state));
        keep(chosen);
        Tell(unfit);
        Commit(chosen, !first, situation);
    }

    private void Tell(List<string> problems)
    {
        if (problems.Count > 0)
        {
            Problem = new Problem("Not everything in this view could be shown", new Failure(FailureKind.Malformed, string.Join(" ", problems)));
        }
    }

    private void Commit(WorkbenchState state, bool push, Situation? situation = null)
    {
        View = new ResolvedView(state, situation ?? View!.Situation);
        AddressChanged?.Invoke(WorkbenchAddress.Write(state), push);
        _maps.Want(View);
        if (situation is null && _patience > TimeSpan.Zero && _maps.Book.QuickJob is not null)
        {
            Hold();
        }
        else
        {
            Show(View);
        }
    }

    // The grid stays whole as it was: each of its maps still stands under its own name.
    private void Hold()
    {
        Notify();
        if (!IsHolding)
        {
            IsHolding = true;
            _ = EndHolding();
        }
    }

    private async Task EndHolding()
    {
        await Task.Delay(_patience).ConfigureAwait(false);
        await _dispatch(() =>
        {
            if (IsHolding && !_disposed && View is { } view)
            {
                Show(view);
            }
        }).ConfigureAwait(false);
    }

    private void Refresh()
    {
        if (View is { } view)
        {
            _maps.Want(view);
            Show(view);
        }
    }

    private void Show(ResolvedView view)
    {
        IsHolding = false;
        _maps.Build(view);
        if (_maps.NewFailure() is { } failure)
        {
            Problem = new Problem("Some maps can’t be computed", failure) { Layers = LayerChoice.Instead(failure, view) };
        }

        Notify();
    }

    private void Arrived(ExplanationJob job) => _ = _dispatch(() =>
    {
        if (!_disposed && View is { } view)
        {
            _maps.Book.TakeIn(job);
            if (!IsHolding || _maps.Book.QuickJob is null)
            {
                Show(view);
            }
        }
    });

    private void Notify() => Changed?.Invoke();
}
