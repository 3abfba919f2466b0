namespace SaliencyLab.Saliency.Planning;

/// <summary>A map that is not finished.</summary>
/// <param name="Request">Index of the run's request that it is of. Combinations are not shown before they are finished.</param>
/// <param name="Map">The map after the samples so far: what a request of as many samples would give.</param>
public sealed record RefinedMap(int Request, SaliencyMap Map);
