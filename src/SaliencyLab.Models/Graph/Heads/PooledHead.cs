namespace SaliencyLab.Models.Graph.Heads;

/// <summary>How a network's scores hang on the layer that it pools: one linear layer behind global average pooling, or why not.</summary>
/// <param name="Values">Names of the values that hold the pooled layer (those that only move it included); empty where there is no such head.</param>
/// <param name="Problem">Why there is no such head, a sentence; empty where there is one.</param>
public sealed record PooledHead(IReadOnlyList<string> Values, string Problem);
