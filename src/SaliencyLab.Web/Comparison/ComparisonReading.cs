namespace SaliencyLab.Web.Comparison;

/// <summary>What a comparison's address says.</summary>
/// <param name="State">The choices.</param>
/// <param name="Problems">One sentence for each part that could not be understood.</param>
public sealed record ComparisonReading(ComparisonState State, IReadOnlyList<string> Problems);
