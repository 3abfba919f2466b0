using SaliencyLab.Models;
using SaliencyLab.Saliency.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class RulePassTests
{
    private const string Contrast = """{"contrast_layer": "layer4.1"}""";

    [Fact]
    public void All_rules_share_one_forward_and_all_layers_of_a_rule_and_class_one_walk()
    {
        using var sample = SampleNetwork.Small("resnet");
        var result = Run(sample,
        [
            sample.Map("guided-backpropagation", "input", 10),
            sample.Map("guided-backpropagation", "layer1.1", 10),
            sample.Map("guided-backpropagation", "layer1.1", 2),
            sample.Map("deconvnet", "layer2.0", 10),
            sample.Map("excitation-backprop", "layer2.0", 10),
            sample.Map("contrastive-excitation-backprop", "layer1.1", 10, Contrast),
            sample.Map("contrastive-excitation-backprop", "layer2.0", 10, Contrast),
        ]);
        Assert.Equal((1 + 1, 2 + 1 + 1 + 2), (result.Forwards, result.Backwards));
    }

    [Fact]
    public void A_map_is_the_same_alone_and_among_others()
    {
        using var sample = SampleNetwork.Small("resnet");
        MapRequest[] requests =
        [
            sample.Map("excitation-backprop", "layer3.0", 10),
            sample.Map("guided-backpropagation", "input", 10),
            sample.Map("contrastive-excitation-backprop", "layer2.0", 10, Contrast),
            sample.Map("deconvnet", "layer1.1", 3),
        ];
        var together = Run(sample, requests).Maps;
        foreach (var (request, map) in requests.Zip(together))
        {
            var allowed = 1e-5 * map.Values.Max();
            Assert.Equal(Run(sample, [request]).Maps[0].Values, map.Values, (a, b) => Math.Abs(a - b) <= allowed);
        }
    }

    [Fact]
    public void Excitation_sums_to_1_while_nothing_is_lost()
    {
        using var sample = SampleNetwork.Small("resnet");
        Assert.Equal(1, Run(sample, [sample.Map("excitation-backprop", "layer4.1", 10)]).Maps[0].Values.Sum(), 1e-5f);
    }

    [Fact]
    public void A_network_without_ReLU_is_explained_with_its_gradient_and_says_so()
    {
        using var sample = SampleNetwork.Small("vit");
        const string layer = "input";
        var maps = Run(sample, [sample.Map("gradient", layer, 6), sample.Map("guided-backpropagation", layer, 6), sample.Map("deconvnet", layer, 6)]).Maps;
        var allowed = 1e-5 * maps[0].Values.Max();
        foreach (var map in maps.Skip(1))
        {
            Assert.Equal(maps[0].Values, map.Values, (a, b) => Math.Abs(a - b) <= allowed);
            Assert.Equal(MapRemarks.PlainGradientAtActivations, map.Remarks);
        }
    }

    [Fact]
    public void A_network_of_ReLUs_has_nothing_to_say()
    {
        using var sample = SampleNetwork.Small("resnet");
        Assert.All(Run(sample, [sample.Map("guided-backpropagation", "layer1.1", 10), sample.Map("deconvnet", "layer1.1", 10)]).Maps, map => Assert.Equal(MapRemarks.None, map.Remarks));
    }

    [Fact]
    public void A_layer_norm_is_refused_before_anything_runs()
    {
        using var sample = SampleNetwork.Small("vit");
        var progress = new RecordedProgress();
        const string layer = "input";
        var error = Assert.Throws<ModelNotRunnableException>(() => SaliencyRun.Compute(
            sample.Shaped, sample.Picture, [sample.Map("gradient", layer, 6), sample.Map("excitation-backprop", layer, 6)], progress, TestContext.Current.CancellationToken));
        Assert.Contains("has no rule in excitation backprop", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Node);
        Assert.Empty(progress.Reports);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_cancelled_run_leaves_no_tensor(int reports)
    {
        using var sample = SampleNetwork.Small("resnet");
        MapRequest[] requests = [sample.Map("guided-backpropagation", "input", 10), sample.Map("excitation-backprop", "layer1.1", 10), sample.Map("contrastive-excitation-backprop", "layer1.1", 10)];
        Run(sample, requests);
        var before = torch.Tensor.TotalCount;
        using var source = new CancellationTokenSource();
        var left = reports;
        var progress = new RecordedProgress(_ =>
        {
            if (--left == 0)
            {
                source.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, progress, source.Token));
        Assert.Equal(before, torch.Tensor.TotalCount);
        Run(sample, requests);
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    private static RunResult Run(SampleNetwork sample, MapRequest[] requests) =>
        SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, TestContext.Current.CancellationToken);
}
