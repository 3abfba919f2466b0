using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Explaining;

/// <summary>Small pictures of the maps of a page's owner.</summary>
internal sealed class CircuitStills(ResultStore results, MapImages images, CircuitOwner owner) : IStills
{
    /// <inheritdoc />
    public async Task<string?> Of(string address) =>
        ResultAddresses.ReadMap(address) is var (id, number) && results.Find(owner.Value, id) is { } result && number < result.Answer.Maps.Count
            ? $"data:image/png;base64,{Convert.ToBase64String(await images.Still(result, number, CancellationToken.None).ConfigureAwait(false))}"
            : null;
}
