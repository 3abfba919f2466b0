using SaliencyLab.Explanations.Cards;
using SaliencyLab.Models.Graph;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Fakes;

/// <summary>Two models that open at once, and one that can't be opened.</summary>
/// <param name="layers">Layers of each on the ruler; 0: those of the sample network.</param>
internal sealed class FakeModels(int layers = 0) : IModelLibrary
{
    public IReadOnlyList<ModelInfo> Bundled { get; } = [SampleSituation.Model(), SampleSituation.Model("mobilenet_v2"), SampleSituation.Model("broken")];

    public IReadOnlyList<ModelInfo> Recent => [];

    public ModelInfo? Describe(string id) => Bundled.FirstOrDefault(model => model.Id == id);

    public Task<Outcome<ModelSession>> Open(string id, CardFields? card, CancellationToken cancellation) => Task.FromResult<Outcome<ModelSession>>(
        id == "broken"
            ? new Failure(FailureKind.Impossible, "Operator NonMaxSuppression is missing.") { Node = "/head/NonMaxSuppression" }
            : layers == 0 ? SampleSituation.Session(Describe(id)) : SampleSituation.Session(Describe(id)) with { Ruler = Many(), Layers = Many() });

    public Task<Outcome<ModelSheet>> Sheet(string id, CancellationToken cancellation) =>
        Task.FromResult<Outcome<ModelSheet>>(new ModelSheet(Describe(id)!, SampleSituation.Session().Card, "NCHW", ["logits"]));

    public bool Delete(string id) => false;

    private List<Layer> Many() =>
        [.. SampleSituation.Layers, .. Enumerable.Range(SampleSituation.Layers.Count, layers - SampleSituation.Layers.Count).Select(place => SampleSituation.Layers[^2] with { Name = $"more.{place}", Position = 10 * place })];
}
