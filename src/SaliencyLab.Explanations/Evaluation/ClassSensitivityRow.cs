using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Evaluation.ClassSensitivity;

namespace SaliencyLab.Explanations.Evaluation;

/// <summary>A method at a layer: its maps for the best and the worst class, and how alike they are.</summary>
/// <param name="Method">The method's id.</param>
/// <param name="Layer">The layer's name; several joined by " + " for a combination.</param>
/// <param name="Position">Where the (deepest) layer lies in the order of computation, for a plot over depth.</param>
/// <param name="BestClass">Index of the highest score.</param>
/// <param name="WorstClass">Index of the lowest score.</param>
/// <param name="Best">The map of the best class.</param>
/// <param name="Worst">The map of the worst class.</param>
/// <param name="Score">Their correlations.</param>
public sealed record ClassSensitivityRow(
    string Method, string Layer, int Position, int BestClass, int WorstClass, SaliencyMap Best, SaliencyMap Worst, ClassSensitivityScore Score);
