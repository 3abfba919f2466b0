using SaliencyLab.Web.Explaining;

namespace SaliencyLab.Web.Api;

/// <summary>A map that can be fetched.</summary>
/// <param name="Result">The result that it is in.</param>
/// <param name="Number">Its place there.</param>
internal sealed record FinishedMap(StoredResult Result, int Number);
