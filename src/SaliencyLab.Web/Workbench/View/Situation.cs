using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>The picture and model at hand, and what the model sees: loaded together, so that they always belong together.</summary>
/// <param name="Subject">What is explained.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Session">The model under its card.</param>
/// <param name="Scores">The scores of this picture.</param>
public sealed record Situation(Subject Subject, PictureInfo Picture, ModelSession Session, PictureScores Scores)
{
    /// <summary>Names of picture and model, such as "rocket.jpg · mobilenet_v2.onnx".</summary>
    public string Title => $"{Picture.Name} · {Session.Model.Name}";
}
