namespace SaliencyLab.Web.Components.Panels;

/// <summary>The head of a row: a class.</summary>
/// <param name="Index">Index of the score.</param>
/// <param name="Label">The class's name.</param>
/// <param name="Probability">0 to 1, after softmax.</param>
/// <param name="Logit">The score before softmax.</param>
public sealed record PanelRow(int Index, string Label, double Probability, double Logit);
