using System.Text.Json.Nodes;
using SaliencyLab.Saliency;

namespace SaliencyLab.Explanations.Requests;

/// <summary>One map of a request with every name looked up.</summary>
/// <param name="Request">What to compute.</param>
/// <param name="Entry">Index of the entry it came from.</param>
/// <param name="Written">That entry with every default written out, in CONTRACT's keys.</param>
/// <param name="Remarks">What was decided for the author, in sentences; empty for most.</param>
public sealed record ResolvedMap(MapRequest Request, int Entry, JsonObject Written, IReadOnlyList<string> Remarks);
