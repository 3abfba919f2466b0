using SaliencyLab.Explanations.Cards;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Tests.Fakes;

/// <summary>Two models that open at once, and one that can't be opened.</summary>
internal sealed class FakeModels : IModelLibrary
{
    public IReadOnlyList<ModelInfo> Bundled { get; } = [SampleSituation.Model(), SampleSituation.Model("mobilenet_v2"), SampleSituation.Model("broken")];

    public IReadOnlyList<ModelInfo> Recent => [];

    public ModelInfo? Describe(string id) => Bundled.FirstOrDefault(model => model.Id == id);

    public Task<Outcome<ModelSession>> Open(string id, CardFields? card, CancellationToken cancellation) => Task.FromResult<Outcome<ModelSession>>(
        id == "broken"
            ? new Failure(FailureKind.Impossible, "Operator NonMaxSuppression is missing.") { Node = "/head/NonMaxSuppression" }
            : SampleSituation.Session(Describe(id)));

    public Task<Outcome<ModelSheet>> Sheet(string id, CancellationToken cancellation) =>
        Task.FromResult<Outcome<ModelSheet>>(new ModelSheet(Describe(id)!, SampleSituation.Session().Card, "NCHW", ["logits"]));

    public bool Delete(string id) => false;
}
