using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Models;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Work;

/// <summary>From exceptions to what a person is told. What nobody expected is logged under a reference, and only that is shown.</summary>
internal sealed class Failures(ILogger<Failures> logger)
{
    private const string Card = "card.";

    /// <summary>The failure that an exception is.</summary>
    public Failure Of(Exception problem) => problem switch
    {
        ImagingException picture => new Failure(picture.Limit is null ? FailureKind.UnknownFormat : FailureKind.TooLarge, picture.Message) { Limit = picture.Limit },
        ModelFormatException model => Of(model, model.Limit is null ? FailureKind.UnknownFormat : FailureKind.TooLarge),
        ModelNotRunnableException { CardKeys: [var key, ..] } model => Of(model, FailureKind.Impossible) with { Key = $"{Card}{key}", CardKeys = model.CardKeys },
        ModelException model => Of(model, FailureKind.Impossible),
        RequestException { Key: var key } request when key.StartsWith(Card, StringComparison.Ordinal) && CardFields.Keys.Contains(key[Card.Length..]) =>
            Of(request) with { CardKeys = [key[Card.Length..]] },
        RequestException request => Of(request),
        OptionException option => new Failure(FailureKind.Impossible, option.Message) { Key = option.Key },
        LayerException layer => new Failure(FailureKind.Impossible, layer.Message) { Key = "layer" },
        OperationCanceledException => new Failure(FailureKind.Cancelled, "Stopped."),
        FileNotFoundException or DirectoryNotFoundException => new Failure(FailureKind.NotFound, "The file was deleted meanwhile. Upload it once more."),
        OutOfMemoryException => new Failure(FailureKind.Impossible, "There is not enough memory for this. Use a smaller picture, a smaller model or fewer maps."),
        _ => Unexpected(problem),
    };

    /// <summary>What work that was started gives, or why it gives nothing: too much waits, or it failed. That it was cancelled stays an exception.</summary>
    /// <param name="started">What <see cref="WorkQueue.Run"/> answered.</param>
    public async Task<Outcome<T>> Await<T>((Task<T>? Task, Failure? Failure) started)
        where T : class
    {
        if (started.Task is not { } task)
        {
            return started.Failure!;
        }

        try
        {
            return await task.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever happens is this work's failure.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Of(problem);
        }
    }

    private static Failure Of(RequestException problem) =>
        new(problem.Malformed ? FailureKind.Malformed : FailureKind.Impossible, problem.Message) { Key = problem.Key, Limit = problem.Limit };

    private static Failure Of(ModelException problem, FailureKind kind) => new(kind, problem.Message) { Node = problem.Node, Limit = problem.Limit };

    private Failure Unexpected(Exception problem)
    {
        var reference = SecretId.Create()[..8];
        logger.LogError(problem, "Unexpected, shown as {Reference}", reference);
        return new Failure(FailureKind.Unexpected, $"Something went wrong that nobody foresaw. The server's log says more under {reference}.") { Reference = reference };
    }
}
