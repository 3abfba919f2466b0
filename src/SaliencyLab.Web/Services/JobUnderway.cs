namespace SaliencyLab.Web.Services;

/// <summary>A job that computes already some of what is asked for.</summary>
/// <param name="Job">The job.</param>
/// <param name="Places">For each of its entries the place among those asked for; null where it was not.</param>
public sealed record JobUnderway(ExplanationJob Job, IReadOnlyList<int?> Places);
