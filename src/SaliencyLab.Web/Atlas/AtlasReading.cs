namespace SaliencyLab.Web.Atlas;

/// <summary>What an atlas's address says.</summary>
/// <param name="State">The choices.</param>
/// <param name="Problems">One sentence for each part that could not be understood.</param>
public sealed record AtlasReading(AtlasState State, IReadOnlyList<string> Problems);
