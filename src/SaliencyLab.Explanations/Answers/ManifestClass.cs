namespace SaliencyLab.Explanations.Answers;

/// <summary>A class with its score before softmax and its probability.</summary>
/// <param name="Index">Index of the score.</param>
/// <param name="Label">Its label, "class 7" where it has none.</param>
/// <param name="Score">Before softmax or sigmoid.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record ManifestClass(int Index, string Label, float Score, float Probability);
