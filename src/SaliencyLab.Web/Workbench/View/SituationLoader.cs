using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Opens the picture and model of a view and asks what the model sees.</summary>
internal sealed class SituationLoader(IPictureLibrary pictures, IModelLibrary models, IExplanations explanations)
{
    /// <summary>What a view explains.</summary>
    public static Subject Subject(WorkbenchState state) => new(state.Model, state.Picture, CardText.Read(state.Card));

    /// <summary>Whether two views explain the same.</summary>
    public static bool SameSubject(WorkbenchState one, WorkbenchState other) =>
        one.Model == other.Model && one.Picture == other.Picture && one.Card == other.Card;

    /// <summary>What opening a view means, in words.</summary>
    public string Describe(WorkbenchState next, ResolvedView? shown) => next.Model == shown?.State.Model
        ? $"Looking at {pictures.Describe(next.Picture)?.Name ?? next.Picture}"
        : $"Opening {models.Describe(next.Model)?.Name ?? next.Model}";

    /// <summary>Opens both. Never throws; a cancelled load gives nothing of use.</summary>
    public async Task<(Situation? Situation, Problem? Problem)> Load(WorkbenchState state, CancellationToken cancellation)
    {
        if (pictures.Describe(state.Picture) is not { } picture)
        {
            return (null, Missing("picture", state.Picture));
        }

        if (models.Describe(state.Model) is not { } model)
        {
            return (null, Missing("model", state.Model));
        }

        try
        {
            var subject = Subject(state);
            var session = await models.Open(state.Model, subject.Card, cancellation);
            if (!session.Succeeded)
            {
                return (null, new Problem($"{model.Name} can’t be opened", session.Failure) { Mendable = session.Failure.CardKeys.Count > 0 ? state : null });
            }

            var scores = await explanations.Score(subject, cancellation);
            return scores.Succeeded
                ? (new Situation(subject, picture, session.Value, scores.Value), null)
                : (null, new Problem($"{model.Name} can’t be explained", scores.Failure));
        }
        catch (OperationCanceledException)
        {
            return (null, null);
        }
    }

    private static Problem Missing(string what, string id) => new(
        $"The {what} is not here",
        new Failure(FailureKind.NotFound, $"There is no {what} '{id}' in this browser: it was deleted, or uploaded in another one. Upload it again, or pick another."));
}
