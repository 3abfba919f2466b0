using SaliencyLab.Models.Execution;

namespace SaliencyLab.Models.Graph.Scores;

/// <summary>Where a graph's scores are.</summary>
/// <param name="Value">Name of the value that holds them, before softmax or sigmoid.</param>
/// <param name="Ending">What the graph makes of them.</param>
public sealed record ScoreLocation(string Value, ScoreEnding Ending);
