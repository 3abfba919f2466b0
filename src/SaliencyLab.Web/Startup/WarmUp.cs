using SaliencyLab.Explanations.Bundled;
using SaliencyLab.Web.Explaining;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Startup;

/// <summary>Scores the first picture with the first model once at start, so that the first page does not wait for either to be read.</summary>
internal sealed class WarmUp(ModelStore models, PictureStore pictures, ScoreService scores, ILogger<WarmUp> logger) : BackgroundService
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

        var subject = new Subject(models.Bundled[0].Info.Id, SamplePictures.First, null);
        try
        {
            var outcome = await scores.Score(new Owner(""), subject, stoppingToken).ConfigureAwait(false);
            if (outcome.Failure is { } failure)
            {
                logger.LogWarning("The bundled model can't be run: {Problem}", failure.Message);
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends before it is warm.
        }
    }
}
