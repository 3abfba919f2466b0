using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class RunPlanTests
{
    [Fact]
    public void Nothing_runs_before_every_request_fits()
    {
        using var sample = SampleNetwork.Small("resnet");
        var good = sample.Map("normgrad", "layer3.0", 10);
        var layers = good.Layers;
        var progress = new RecordedProgress();
        void Refused<T>(MapRequest bad, string message)
            where T : Exception
        {
            var error = Assert.Throws<T>(() => SaliencyRun.Compute(sample.Shaped, sample.Picture, [good, bad], progress, TestContext.Current.CancellationToken));
            Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        }

        Refused<ArgumentException>(good with { Class = 12 }, "Class 12 does not exist; the network has 12 (0 to 11).");
        Refused<ArgumentException>(good with { Layers = [.. layers, .. layers] }, "A map without a combination is of one layer, not 2.");
        Refused<OptionException>(good with { Combination = new LayerCombination(CombineBy.Sum, [1, 1]) }, "weights: 2 numbers for 1 layers");
        Refused<OptionException>(sample.Map("smooth-grad-cam-plus-plus", "layer3.0", 10, """{"channels": [9999]}"""), "smooth-grad-cam-plus-plus: layer3.0 has");
        Assert.Empty(progress.Reports);
    }

    [Fact]
    public void A_picture_of_another_size_is_refused()
    {
        using var sample = SampleNetwork.Small("resnet");
        var before = torch.Tensor.TotalCount;
        var error = Assert.Throws<ArgumentException>(() => SaliencyRun.Compute(sample.Shaped, [1, 2, 3], [sample.Map("normgrad", "layer3.0", 10)], null, TestContext.Current.CancellationToken));
        Assert.StartsWith("The network takes 3×64×64 values, not 3.", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, torch.Tensor.TotalCount);
    }
}
