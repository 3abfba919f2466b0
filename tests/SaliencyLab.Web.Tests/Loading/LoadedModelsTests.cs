using Microsoft.Extensions.Options;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Models;
using SaliencyLab.Models.Import;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Tests.Server;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Tests.Loading;

public sealed class LoadedModelsTests
{
    private int _opened;

    [Fact]
    public void A_file_is_read_once_for_all_who_ask()
    {
        using var models = Create(long.MaxValue);
        using var first = models.Acquire(Source("id1"), CancellationToken.None);
        var opened = _opened;
        using var second = models.Acquire(Source("id1"), CancellationToken.None);

        Assert.Same(first.Model, second.Model);
        Assert.Equal(opened, _opened);
    }

    [Fact]
    public void A_deleted_model_in_use_stays_whole_until_it_is_given_back()
    {
        using var models = Create(long.MaxValue);
        var lease = models.Acquire(Source("id1"), CancellationToken.None);
        var weight = lease.Model.Graph.Body.Constants.Values.First();

        models.Forget("id1");
        Assert.False(weight.IsInvalid);
        lease.Dispose();
        Assert.True(weight.IsInvalid);
        Assert.Equal(0, models.Count);
    }

    [Fact]
    public void What_nobody_uses_goes_when_the_limit_is_passed_and_what_is_used_stays()
    {
        using var models = Create(limit: 1);
        using var used = models.Acquire(Source("id1"), CancellationToken.None);
        models.Acquire(Source("id2"), CancellationToken.None).Dispose();

        Assert.Equal(1, models.Count);
        Assert.False(used.Model.Graph.Body.Constants.Values.First().IsInvalid);
    }

    [Fact]
    public void A_file_that_can_not_be_read_leaves_no_place_behind()
    {
        using var models = Create(long.MaxValue);
        var broken = Source("id1") with { File = new ModelFile("broken.onnx", () => new MemoryStream([1, 2, 3]), _ => null) };

        Assert.ThrowsAny<ModelException>(() => models.Acquire(broken, CancellationToken.None));
        Assert.Equal(0, models.Count);
        models.Acquire(Source("id1"), CancellationToken.None).Dispose();
        Assert.Equal(1, models.Count);
    }

    [Fact]
    public void Another_owners_name_for_the_same_file_is_never_shown()
    {
        using var models = Create(long.MaxValue);
        using var first = models.Acquire(Source("id1", "secret project.onnx"), CancellationToken.None);
        using var second = models.Acquire(Source("id1", "resnet.onnx"), CancellationToken.None);

        Assert.Equal("resnet.onnx", second.Model.Name);
    }

    [Fact]
    public void A_card_is_applied_once_for_the_same_changes()
    {
        using var models = Create(long.MaxValue);
        using var lease = models.Acquire(Source("id1"), CancellationToken.None);
        var half = lease.Under(CardChanges.Of(new CardFields { Preset = "half" }, null));

        Assert.Equal([0.5f, 0.5f, 0.5f], half.Card.Preprocessing.Mean);
        Assert.Same(half, lease.Under(CardChanges.Of(new CardFields { Preset = "half" }, null)));
        Assert.NotSame(half, lease.Under(CardChanges.Of(new CardFields { Preset = "unit" }, null)));
        Assert.Same(lease.Model, lease.Under(CardChanges.None));
    }

    private static LoadedModels Create(long limit) =>
        new(Options.Create(new WorkOptions { ModelCacheBytes = limit }), Options.Create(new StorageOptions()));

    private ModelSource Source(string id, string name = "model.onnx") => new(
        new ModelInfo(id, name, 1, Deletable: true),
        new ModelFile(
            name,
            () =>
            {
                _opened++;
                return File.OpenRead(TestFiles.SmallModelPath);
            },
            _ => null),
        CardFile.None);
}
