using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Comparison;

/// <summary>A side's picture and model at hand, and its maps.</summary>
internal sealed class ComparedSide
{
    private readonly SituationLoader _loader;
    private WorkbenchState? _opened;

    /// <summary>An empty side.</summary>
    /// <param name="side">Which one.</param>
    /// <param name="loader">Opens pictures and models.</param>
    /// <param name="explanations">Where jobs are queued.</param>
    /// <param name="arrived">Told, on any thread, when a job of this side has moved.</param>
    public ComparedSide(Side side, SituationLoader loader, IExplanations explanations, Action<ComparedSide, ExplanationJob> arrived)
    {
        (Side, _loader) = (side, loader);
        Maps = new MapBook(explanations, job => arrived(this, job));
    }

    /// <summary>Which one it is.</summary>
    public Side Side { get; }

    /// <summary>The picture and model at hand; null before the first.</summary>
    public Situation? Situation { get; private set; }

    /// <summary>What is being opened, in words; null: nothing.</summary>
    public string? Opening { get; set; }

    /// <summary>The maps.</summary>
    public MapBook Maps { get; }

    /// <summary>Whether this is at hand already.</summary>
    public bool Has(WorkbenchState state) => _opened is { } opened && SituationLoader.SameSubject(opened, state);

    /// <summary>Opens what is not at hand. Never throws; a cancelled load gives nothing of use.</summary>
    public Task<(Situation? Situation, Problem? Problem)> Load(WorkbenchState state, CancellationToken cancellation)
    {
        if (Has(state))
        {
            return Task.FromResult<(Situation?, Problem?)>((Situation, null));
        }

        Opening = _loader.Describe(state, null);
        return _loader.Load(state, cancellation);
    }

    /// <summary>Takes what was opened.</summary>
    public void Take(WorkbenchState state, Situation situation) => (_opened, Situation) = (state, situation);
}
