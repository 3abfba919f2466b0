using SaliencyLab.Explanations.Cards;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Dialogs;

/// <summary>The card that an editor opens with: of the model on screen, or of one that can't be run before its card is mended.</summary>
/// <param name="Subject">The model, the picture to preview it with, and the changes in force.</param>
/// <param name="ModelName">Name of the model.</param>
/// <param name="Card">The card in force, complete.</param>
/// <param name="Layout">"NCHW" or "NHWC".</param>
/// <param name="Classes">Number of scores; null where unknown.</param>
public sealed record EditedCard(Subject Subject, string ModelName, ModelCard Card, string Layout, int? Classes)
{
    /// <summary>Values that may hold the scores; empty where the editor need not offer any.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>Why the model can't be run; null where it can.</summary>
    public Failure? Failure { get; private init; }

    /// <summary>That of the model on screen.</summary>
    public static EditedCard Of(Situation situation) => new(
        situation.Subject, situation.Session.Model.Name, situation.Session.Card, situation.Session.Layout, situation.Session.Classes);

    /// <summary>That of a model that could not be opened. Changes that were tried with it are dropped: they did not mend it.</summary>
    /// <param name="failure">Why it could not.</param>
    /// <param name="sheet">The model.</param>
    /// <param name="pictureId">A picture to preview it with.</param>
    public static EditedCard Of(Failure failure, ModelSheet sheet, string pictureId) =>
        new(new Subject(sheet.Model.Id, pictureId, null), sheet.Model.Name, sheet.Card, sheet.Layout, null) { Failure = failure, Values = sheet.Values };

    /// <summary>The view with this model under changes of its card.</summary>
    /// <param name="changes">As compact JSON; null: none.</param>
    public WorkbenchState Under(WorkbenchState state, string? changes) =>
        (state.Model == Subject.ModelId ? state : state.ForModel(Subject.ModelId)) with { Card = changes };

    /// <summary>Whether a field of the card could mend the model, by its key.</summary>
    public bool Mends(string key) => Failure?.CardKeys.Contains(key) ?? false;
}
