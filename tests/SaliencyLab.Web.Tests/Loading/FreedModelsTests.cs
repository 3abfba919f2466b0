using Microsoft.Extensions.Options;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Models.Import;
using SaliencyLab.TestData;
using SaliencyLab.Web.Loading;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Storage;
using SaliencyLab.Web.Tests.Explaining;
using SaliencyLab.Web.Work;
using TorchSharp;

namespace SaliencyLab.Web.Tests.Loading;

/// <summary>Alone in its collection: it counts the tensors of the whole process.</summary>
[Collection(nameof(EnduranceTests))]
public sealed class FreedModelsTests
{
    [Theory]
    [InlineData("vit", "model.onnx")]
    [InlineData("swin", "model.onnx")]
    [InlineData("resnet", "model.dynamic.onnx")]
    public void A_model_that_goes_takes_with_it_what_was_made_of_it(string network, string file)
    {
        using var models = Create();
        var before = torch.Tensor.TotalCount;
        using (var lease = models.Acquire(Source(network, file), CancellationToken.None))
        {
            lease.Model.Network.At(3, 64, 64, CancellationToken.None);
            lease.Under(CardChanges.Of(new CardFields { Layout = "NCHW" }, null)).Network.At(3, 64, 64, CancellationToken.None);
            Assert.True(torch.Tensor.TotalCount > before);
        }

        models.Forget(network);
        Assert.Equal((0, before), (models.Count, torch.Tensor.TotalCount));
    }

    [Fact]
    public void A_model_that_was_set_up_for_many_sizes_is_read_anew()
    {
        using var models = Create();
        var source = Source("resnet", "model.dynamic.onnx");
        var before = torch.Tensor.TotalCount;
        var most = 0L;
        for (var size = 1; size <= 80; size++)
        {
            using var lease = models.Acquire(source, CancellationToken.None);
            lease.Model.Network.At(3, 32 + size, 64, CancellationToken.None);
            Assert.InRange(lease.Model.SetUp, 2, 33);
            most = Math.Max(most, torch.Tensor.TotalCount);
        }

        models.Forget("resnet");
        Assert.Equal(before, torch.Tensor.TotalCount);
        Assert.True(most > before);
    }

    private static LoadedModels Create() => new(Options.Create(new WorkOptions()), Options.Create(new StorageOptions()));

    private static ModelSource Source(string network, string file) => new(
        new ModelInfo(network, file, 1, Deletable: true), ModelFile.OnDisk(Path.Combine(DataFolders.Bundled, "networks", network, file)), CardFile.None);
}
