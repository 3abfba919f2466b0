using SaliencyLab.Web.Components.Comparison;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Comparison;

/// <summary>
/// One page's comparison: its choices, the two models and pictures at hand, and their maps. Belongs to one circuit; every call comes on its
/// thread, and what workers tell is handed over by the dispatcher.
/// </summary>
public sealed class ComparisonSession : IDisposable
{
    private readonly Func<Action, Task> _dispatch;
    private readonly ComparedSide _a;
    private readonly ComparedSide _b;
    private ChoiceHistory<ComparisonState> _history = new(new ComparisonState());
    private CancellationTokenSource? _opening;
    private ComparisonState? _wanted;
    private Failure? _told;
    private bool _disposed;

    /// <summary>A comparison without models yet.</summary>
    /// <param name="pictures">This browser's pictures.</param>
    /// <param name="models">This browser's models.</param>
    /// <param name="explanations">The engine.</param>
    /// <param name="dispatch">Runs an action on the circuit's thread.</param>
    public ComparisonSession(IPictureLibrary pictures, IModelLibrary models, IExplanations explanations, Func<Action, Task> dispatch)
    {
        var loader = new SituationLoader(pictures, models, explanations);
        _dispatch = dispatch;
        _a = new ComparedSide(Side.A, loader, explanations, Arrived);
        _b = new ComparedSide(Side.B, loader, explanations, Arrived);
    }

    /// <summary>Raised after every change, on the circuit's thread.</summary>
    public event Action? Changed;

    /// <summary>Raised when the address has to follow, with the query; whether as a new entry of the browser's history.</summary>
    public event Action<string, bool>? AddressChanged;

    /// <summary>The choices in force.</summary>
    public ComparisonState State => _history.Current;

    /// <summary>What is shown; null until both models and pictures are there.</summary>
    public ComparisonView? View { get; private set; }

    /// <summary>The maps; null until there is a view.</summary>
    public ComparisonModel? Grid { get; private set; }

    /// <summary>What could not be done, until it is closed.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Whether there is a choice to take back.</summary>
    public bool CanUndo => _history.CanUndo;

    /// <summary>Whether there is a choice to take again.</summary>
    public bool CanRedo => _history.CanRedo;

    /// <summary>Jobs that have not finished.</summary>
    public IReadOnlyList<ExplanationJob> Running => [.. Sides.SelectMany(side => side.Maps.Running)];

    /// <summary>Whether the user stopped maps that are shown.</summary>
    public bool HasStopped => Sides.Any(side => side.Maps.HasStopped);

    /// <summary>Whether something was stopped or has failed that may be tried again.</summary>
    public bool CanRetry => View is null || HasStopped || Failed is not null;

    /// <summary>What the maps shown have cost; null before the first.</summary>
    public RunCost? Cost => RunCost.Of(Sides.SelectMany(side => side.Maps.Results));

    private ComparedSide[] Sides => [_a, _b];

    private Failure? Failed => Sides.Select(side => side.Maps.Failure).FirstOrDefault(failure => failure is not null);

    /// <summary>What a side opens, in words; null: nothing.</summary>
    public string? Opening(Side side) => (side is Side.A ? _a : _b).Opening;

    /// <summary>Opens the comparison of an address.</summary>
    public Task Start(string? query)
    {
        var reading = ComparisonAddress.Read(query);
        _history = new ChoiceHistory<ComparisonState>(reading.State);
        return Open(State, reading.Problems, Record);
    }

    /// <summary>Goes to the comparison of an address, such as that of the back button.</summary>
    public Task Visit(string? query)
    {
        var reading = ComparisonAddress.Read(query);
        return reading.State == State ? Task.CompletedTask : Go(reading.State, reading.Problems, Record);
    }

    /// <summary>Takes a choice. Another model or picture is loaded first, and the choice only counts once that worked.</summary>
    public Task Choose(Func<ComparisonState, ComparisonState> choice)
    {
        var before = _wanted ?? State;
        var next = choice(before);
        if (!SameSubjects(next, before))
        {
            return Open(next, [], Record);
        }

        // What is being opened takes the choice too; meanwhile it counts for what is shown.
        _wanted = _wanted is null ? null : next;
        if (View is null)
        {
            _history.Correct(choice(State));
        }
        else
        {
            Commit(choice(State), [], false, Record);
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes the last choice back.</summary>
    public Task Undo() => Step(_history.Undo, _history.Redo);

    /// <summary>Takes the last undo back.</summary>
    public Task Redo() => Step(_history.Redo, _history.Undo);

    /// <summary>Stops opening models and pictures.</summary>
    public void StopOpening()
    {
        _opening?.Cancel();
        EndOpening();
        Notify();
    }

    /// <summary>Stops a job.</summary>
    public void Stop(ExplanationJob job)
    {
        foreach (var side in Sides.Where(side => side.Maps.Running.Contains(job)))
        {
            side.Maps.Stop(job);
        }

        Show();
    }

    /// <summary>Does again what failed or was stopped.</summary>
    public Task Retry()
    {
        Problem = null;
        if (View is null)
        {
            return Open(State, [], Record);
        }

        foreach (var side in Sides)
        {
            side.Maps.Retry();
        }

        Commit(State, [], false, Record);
        return Task.CompletedTask;
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

    /// <summary>Cancels what is running.</summary>
    public void Dispose()
    {
        _disposed = true;
        _opening?.Cancel();
        _opening?.Dispose();
        _a.Maps.Clear();
        _b.Maps.Clear();
    }

    private bool SameSubjects(ComparisonState one, ComparisonState other) =>
        Sides.All(side => SituationLoader.SameSubject(one.Of(side.Side), other.Of(side.Side)));

    private void Record(ComparisonState state) => _history.Record(state);

    private async Task Step(Func<bool> step, Func<bool> back)
    {
        if (step())
        {
            var target = State;
            back();
            await Go(target, [], _ => step());
        }
    }

    /// <summary>Shows other choices, which count once what they name is open.</summary>
    private Task Go(ComparisonState target, IReadOnlyList<string> told, Action<ComparisonState> record)
    {
        if (View is not { } view || !SameSubjects(target, view.State))
        {
            return Open(target, told, record);
        }

        _opening?.Cancel();
        EndOpening();
        Commit(target, told, false, record);
        return Task.CompletedTask;
    }

    private async Task Open(ComparisonState next, IReadOnlyList<string> told, Action<ComparisonState> record)
    {
        _opening?.Cancel();
        EndOpening();
        var opening = _opening = new CancellationTokenSource();
        _wanted = next;
        Problem = null;
        var loads = Task.WhenAll(Sides.Select(side => side.Load(next.Of(side.Side), opening.Token)));
        Notify();
        var loaded = await loads;
        if (opening.IsCancellationRequested || _disposed)
        {
            return;
        }

        var chosen = _wanted;
        EndOpening();
        Problem = loaded.Select(load => load.Problem).FirstOrDefault(problem => problem is not null);
        if (loaded is not [{ Situation: { } a }, { Situation: { } b }])
        {
            Notify();
            return;
        }

        _a.Take(next.Of(Side.A), a);
        _b.Take(next.Of(Side.B), b);
        var first = View is null;
        Commit(chosen, told, !first, first ? _history.Correct : record);
    }

    private void EndOpening()
    {
        _wanted = null;
        _a.Opening = _b.Opening = null;
    }

    private void Commit(ComparisonState state, IReadOnlyList<string> told, bool push, Action<ComparisonState> record)
    {
        List<string> problems = [.. told];
        var fitted = ComparisonFitting.Fit(state, _a.Situation!, _b.Situation!, problems);
        record(fitted);
        if (problems.Count > 0)
        {
            Problem = new Problem("Not everything in this comparison could be shown", new Failure(FailureKind.Malformed, string.Join(" ", problems)));
        }

        var view = View = new ComparisonView(fitted, _a.Situation!, _b.Situation!);
        AddressChanged?.Invoke(ComparisonAddress.Write(fitted), push);
        foreach (var side in Sides)
        {
            side.Maps.Want(side.Situation!.Subject, view.Wanted(side.Side));
        }

        Show();
    }

    private void Show()
    {
        Grid = ComparisonBuilder.Build(View!, side => side is Side.A ? _a.Maps : _b.Maps, Grid);
        var failure = Failed;
        if (failure is not null && failure != _told)
        {
            Problem = new Problem("Some maps can’t be computed", failure);
        }

        _told = failure;
        Notify();
    }

    private void Arrived(ComparedSide side, ExplanationJob job) => _ = _dispatch(() =>
    {
        if (!_disposed)
        {
            side.Maps.TakeIn(job);
            Show();
        }
    });

    private void Notify() => Changed?.Invoke();
}
