namespace SaliencyLab.Web.Services;

/// <summary>A class with its score before softmax and its probability, 0 to 1.</summary>
public sealed record ClassScore(int Index, string Label, float Score, float Probability);
