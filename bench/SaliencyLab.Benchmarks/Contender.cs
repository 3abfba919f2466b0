namespace SaliencyLab.Benchmarks;

/// <summary>One thing to time, and the one its time is divided by.</summary>
/// <param name="Name">A line's head in the report.</param>
/// <param name="Baseline">Name of another contender, or null for a baseline.</param>
/// <param name="Run">One run.</param>
internal sealed record Contender(string Name, string? Baseline, Action Run);
