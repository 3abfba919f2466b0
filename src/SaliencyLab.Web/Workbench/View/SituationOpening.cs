using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Opens one picture and model at a time: the next one takes the place of that on its way.</summary>
internal sealed class SituationOpening(SituationLoader loader)
{
    private CancellationTokenSource? _loading;

    /// <summary>What is being opened, in words; null: nothing.</summary>
    public string? What { get; private set; }

    /// <summary>Opens both; null where that was stopped or another took its place.</summary>
    /// <param name="next">The view to open.</param>
    /// <param name="shown">The view on screen.</param>
    /// <param name="begun">Told once <see cref="What"/> is known.</param>
    public async Task<(Situation? Situation, Problem? Problem)?> Open(WorkbenchState next, ResolvedView? shown, Action begun)
    {
        Stop();
        using var loading = new CancellationTokenSource();
        _loading = loading;
        What = loader.Describe(next, shown);
        begun();
        var outcome = await loader.Load(next, loading.Token);
        if (loading.IsCancellationRequested)
        {
            return null;
        }

        (_loading, What) = (null, null);
        return outcome;
    }

    /// <summary>Stops what is on its way.</summary>
    public void Stop()
    {
        _loading?.Cancel();
        (_loading, What) = (null, null);
    }
}
