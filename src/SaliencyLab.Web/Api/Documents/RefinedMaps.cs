using SaliencyLab.Explanations.Answers;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Api.Documents;

/// <summary>Maps of noisy copies as they are so far; GET /api/explanations/{id}/refined/m0.npy and so on give their values until the next ones come.</summary>
/// <param name="Samples">Copies so far.</param>
/// <param name="Of">Copies asked for.</param>
/// <param name="Entries">For each map the place in "maps" of the entry it came from.</param>
/// <param name="StandardErrors">For each map how far it is from that of endlessly many copies, as a share of its range; null where that can't be told.</param>
/// <param name="Manifest">These maps alone, as they would be if so many copies had been asked for.</param>
public sealed record RefinedMaps(int Samples, int Of, IReadOnlyList<int> Entries, IReadOnlyList<double?> StandardErrors, Manifest Manifest)
{
    internal static RefinedMaps From(PartialResult partial) => new(
        partial.Samples, partial.Of, [.. partial.Result.Maps.Select(map => map.Entry)], [.. partial.Result.Maps.Select(map => map.StandardError)], partial.Result.Manifest);
}
