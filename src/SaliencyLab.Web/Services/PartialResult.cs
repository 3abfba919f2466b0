namespace SaliencyLab.Web.Services;

/// <summary>Maps of a job after some of their noisy copies: a result of its own, whose manifest says as many samples as it holds.</summary>
/// <param name="Result">The maps; <see cref="ResultMap.Entry"/> is the job's.</param>
/// <param name="Samples">Copies so far.</param>
/// <param name="Of">Copies asked for.</param>
public sealed record PartialResult(ExplanationResult Result, int Samples, int Of);
