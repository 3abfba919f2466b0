using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class LeakTests
{
    private const long FlatBytes = 50L << 20;

    [Fact]
    public void Three_hundred_runs_leave_no_tensor_and_flat_memory()
    {
        using var sample = SampleNetwork.Small("resnet", "model.dynamic.onnx");
        Repeat(sample, ["layer1.1", "layer2.0", "layer3.0", "layer4.1"], runs: 300, warmUp: 50);
    }

    [Fact]
    public void Sixty_runs_of_EfficientNet_leave_no_tensor_and_flat_memory()
    {
        using var sample = SampleNetwork.EfficientNet();
        Repeat(sample, ["blocks.0", "blocks.2", "blocks.4", "blocks.10", "head"], runs: 60, warmUp: 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_cancelled_run_leaves_no_tensor(int reports)
    {
        using var sample = SampleNetwork.Small("resnet");
        var requests = Requests(sample, ["layer2.0", "layer3.0"]);
        SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, CancellationToken.None);
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
        Assert.ThrowsAny<OperationCanceledException>(() => SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, progress, batch: 1, source.Token));
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void A_failed_run_leaves_no_tensor()
    {
        using var sample = SampleNetwork.Small("resnet");
        var requests = Requests(sample, ["layer2.0", "layer3.0"]);
        SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, CancellationToken.None);
        var before = torch.Tensor.TotalCount;
        var failing = new RecordedProgress(report => throw new IOException(report.What));
        Assert.Throws<IOException>(() => SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, failing, TestContext.Current.CancellationToken));
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    private static MapRequest[] Requests(SampleNetwork sample, string[] layers)
    {
        string[] methods = ["normgrad", "grad-cam", "grad-cam-plus-plus", "normgrad-selective", "linear-approximation", "gradient"];
        return
        [
            .. methods.SelectMany(method => layers.Select(layer => sample.Map(method, layer, 3))),
            sample.Map("normgrad", layers[^1], 5),
            sample.Map("smooth-grad-cam-plus-plus", layers[^1], 3, """{"samples": 2}"""),
            new MapRequest(SampleNetwork.Method("normgrad"), [.. layers.Select(layer => sample.Shaped.Layers.Find(layer)!)], 3, new LayerCombination(CombineBy.Product, LayerWeights.Linear(layers.Length))),
        ];
    }

    private static void Repeat(SampleNetwork sample, string[] layers, int runs, int warmUp)
    {
        var requests = Requests(sample, layers);
        void Run() => SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, TestContext.Current.CancellationToken);
        for (var run = 0; run < warmUp; run++)
        {
            Run();
        }

        var (tensors, bytes) = (torch.Tensor.TotalCount, Resident());
        for (var run = 0; run < runs; run++)
        {
            Run();
        }

        Assert.Equal(tensors, torch.Tensor.TotalCount);
        Assert.InRange(Resident() - bytes, long.MinValue, FlatBytes);
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}
