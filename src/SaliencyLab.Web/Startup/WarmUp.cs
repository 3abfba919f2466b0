using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Startup;

/// <summary>
/// Opens once at start what every first page opens, without a page: model, picture, code and maps are then at hand, and the first
/// page waits for none of them.
/// </summary>
internal sealed class WarmUp(
    ModelStore models, PictureStore pictures, ResultStore results, MapImages images, FirstView view, IServiceScopeFactory scopes, ILogger<WarmUp> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (models.Bundled.Count == 0 || pictures.Samples.Count == 0)
        {
            logger.LogWarning("No bundled model or no sample picture lies beside the program: {Folder}", AppContext.BaseDirectory);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var nobody = new AuthenticationState(new ClaimsPrincipal());
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(nobody));
        var turn = new Lock();
        using var session = new WorkbenchSession(
            scope.ServiceProvider.GetRequiredService<IPictureLibrary>(),
            scope.ServiceProvider.GetRequiredService<IModelLibrary>(),
            scope.ServiceProvider.GetRequiredService<IExplanations>(),
            action =>
            {
                lock (turn)
                {
                    action();
                }

                return Task.CompletedTask;
            },
            TimeSpan.Zero);
        try
        {
            await session.Start(null).WaitAsync(stoppingToken).ConfigureAwait(false);
            await Task.WhenAll(Running(session, turn)).WaitAsync(stoppingToken).ConfigureAwait(false);
            if (session.Problem is { } problem)
            {
                logger.LogWarning("The first view can't be shown: {Problem}", problem.Failure.Message);
                return;
            }

            await Draw(Results(session, turn), Owner.Of(nobody.User), stoppingToken).ConfigureAwait(false);
            view.Complete();
        }
        catch (OperationCanceledException)
        {
            // The server ends before it is warm.
        }
    }

    private async Task Draw(IReadOnlyList<string> ids, Owner owner, CancellationToken cancellation)
    {
        foreach (var result in ids.Select(id => results.Find(owner, id)).OfType<StoredResult>())
        {
            for (var number = 0; number < result.Answer.Maps.Count; number++)
            {
                await images.Still(result, number, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static IReadOnlyList<string> Results(WorkbenchSession session, Lock turn)
    {
        lock (turn)
        {
            return session.ResultIds;
        }
    }

    private static Task[] Running(WorkbenchSession session, Lock turn)
    {
        lock (turn)
        {
            return [.. session.Running.Select(job => job.Finished)];
        }
    }
}
