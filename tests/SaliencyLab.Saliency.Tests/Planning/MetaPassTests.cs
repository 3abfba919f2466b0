using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class MetaPassTests
{
    // Their mean is 0, so both scores are 0, and CE's gradient by them is (-0.5, 0.5) for class 0.
    private static readonly float[] _balanced = [1, -1, 2, -2];

    /// <summary>
    /// ∂CE/∂mean(second) = -0.5·1 + 0.5·(-1) = -1: the second convolution's bias has the gradient -1, the first one's -3 (through the weight 3), all
    /// weights 0 since every mean is 0. With ε = 0.1 second = 3(x + 0.3) + 0.1; one bias for both would make it 3(x + 0.4) + 0.4.
    /// </summary>
    [Theory]
    [InlineData(false, new float[] { 4, -2, 7, -5 })]
    [InlineData(true, new float[] { 2, -4, 5, -7 })]
    public void Every_use_of_a_weight_takes_a_step_of_its_own(bool negate, float[] expected)
    {
        using var network = HandMadeNetwork.SharedBias();
        var result = Run(network, _balanced, network.Map("cam", "second", 0, new MetaStep(0.1, negate)));
        Assert.Equal(expected, result.Maps[0].Values, (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Equal([0f, 0f], result.Scores);
    }

    /// <summary>A step of 0.1 for class 1 goes the other way: second = 3(x - 0.3) - 0.1, times its weight -1.</summary>
    [Fact]
    public void The_step_is_towards_the_class_of_the_map()
    {
        using var network = HandMadeNetwork.SharedBias();
        var map = Run(network, _balanced, network.Map("cam", "second", 1, new MetaStep(0.1))).Maps[0];
        Assert.Equal([-2f, 4f, -5f, 7f], map.Values, (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void A_method_that_reads_activations_only_differs_by_class_after_a_step()
    {
        using var network = HandMadeNetwork.SharedBias();
        var maps = Run(network, _balanced, network.Map("eigen-cam", "second", 0, new MetaStep(0.1)), network.Map("eigen-cam", "second", 1, new MetaStep(0.1))).Maps;
        Assert.NotEqual(maps[0].Values, maps[1].Values);
    }

    [Fact]
    public void The_network_stays_as_it_was()
    {
        using var network = HandMadeNetwork.SharedBias();
        var before = Run(network, _balanced, network.Map("cam", "second", 0)).Maps[0].Values;
        Run(network, _balanced, network.Map("cam", "second", 0, new MetaStep(0.1)));
        Assert.Equal(before, Run(network, _balanced, network.Map("cam", "second", 0)).Maps[0].Values);
        Assert.Equal([3f, -3f, 6f, -6f], before);
    }

    [Fact]
    public void A_step_costs_one_forward_and_one_backward_whatever_its_maps_are()
    {
        using var sample = SampleNetwork.Small("resnet");
        var meta = new MetaStep();
        MapRequest[] changed =
        [
            sample.Map("normgrad", "layer3.0", 10) with { Meta = meta },
            sample.Map("grad-cam", "layer4.1", 10) with { Meta = meta },
            new(SampleNetwork.Method("normgrad"), [sample.Shaped.Layers.Find("layer2.0")!, sample.Shaped.Layers.Find("layer3.0")!], 10, new LayerCombination(CombineBy.Sum, [1, 1]), meta),
        ];
        var alone = Compute(sample, changed);
        Assert.Equal((2, 2), (alone.Forwards, alone.Backwards));
        var beside = Compute(sample, [.. changed, sample.Map("normgrad", "layer3.0", 10)]);
        Assert.Equal((3, 3), (beside.Forwards, beside.Backwards));
        Assert.NotEqual(beside.Maps[0].Values, beside.Maps[3].Values);
        var both = Compute(sample, [changed[0], changed[0] with { Meta = meta with { Negate = true } }, changed[0] with { Class = 2 }]);
        Assert.Equal((6, 6), (both.Forwards, both.Backwards));
        Assert.Equal(SaliencyRun.Scores(sample.Shaped, sample.Picture, TestContext.Current.CancellationToken), alone.Scores, (a, b) => Math.Abs(a - b) < 1e-4);
    }

    /// <summary>Every kind of pass: one gradient, activations, a convolution, noisy copies, backward rules, channels, masks and a path.</summary>
    [Theory]
    [InlineData("resnet", "normgrad", "layer3.0", "{}")]
    [InlineData("resnet", "eigen-cam", "layer3.0", "{}")]
    [InlineData("resnet", "cam", "layer4", "{}")]
    [InlineData("resnet", "normgrad-real", "layer3.0.conv1", "{}")]
    [InlineData("resnet", "smooth-grad-cam-plus-plus", "layer3.0", """{"samples": 2}""")]
    [InlineData("resnet", "guided-backpropagation", "layer3.0", "{}")]
    [InlineData("resnet", "deconvnet", "layer3.0", "{}")]
    [InlineData("resnet", "excitation-backprop", "layer3.0", "{}")]
    [InlineData("resnet", "contrastive-excitation-backprop", "layer3.0", "{}")]
    [InlineData("resnet", "score-cam", "layer3.0", "{}")]
    [InlineData("resnet", "ablation-cam", "layer3.0", "{}")]
    [InlineData("resnet", "rise", null, """{"masks": 8}""")]
    [InlineData("resnet", "smoothgrad", null, """{"samples": 2}""")]
    [InlineData("resnet", "integrated-gradients", null, """{"steps": 3}""")]
    [InlineData("vit", "guided-backpropagation", "encoder.layers.encoder_layer_1", "{}")]
    [InlineData("vit", "ablation-cam", "encoder.layers.encoder_layer_1", "{}")]
    public void A_step_of_length_0_changes_no_map_and_a_longer_one_does(string network, string method, string? layer, string options)
    {
        using var sample = SampleNetwork.Small(network);
        var map = new MapRequest(SampleNetwork.Method(method, options), [layer is null ? sample.Shaped.Layers.Input : sample.Shaped.Layers.Find(layer)!], 6);
        var maps = Compute(sample, [map, map with { Meta = new MetaStep(0) }, map with { Meta = new MetaStep(0.01) }]).Maps;
        var allowed = 1e-4 * maps[0].Values.Max(Math.Abs);
        Assert.Equal(maps[0].Values, maps[1].Values, (a, b) => Math.Abs(a - b) <= allowed);
        Assert.Contains(maps[0].Values.Zip(maps[2].Values), pair => Math.Abs(pair.First - pair.Second) > allowed);
        var warm = torch.Tensor.TotalCount;
        Compute(sample, [map with { Meta = new MetaStep(0.01) }]);
        Assert.Equal(warm, torch.Tensor.TotalCount);
    }

    /// <summary>The scores above a map are those of the picture, whatever network the map is of.</summary>
    [Fact]
    public void Maps_under_way_are_told_with_the_scores_of_the_network_as_it_is()
    {
        using var sample = SampleNetwork.Small("resnet");
        var map = sample.Map("smooth-grad-cam-plus-plus", "layer3.0", 10, """{"samples": 4}""") with { Meta = new MetaStep(0.5) };
        var progress = new RecordedProgress();
        var result = SaliencyRun.Compute(sample.Shaped, sample.Picture, [map], progress, batch: 1, TestContext.Current.CancellationToken);
        var refined = Assert.IsType<Refinement>(progress.Reports.Select(report => report.Refined).First(refined => refined is not null));
        Assert.Equal(result.Scores, refined.Scores);
        Assert.Equal((2 + refined.Samples, 1 + refined.Samples), (refined.Forwards, refined.Backwards));
    }

    /// <summary>A weight that the file transposes is a weight still: y = xᵀ(mᵀ)ᵀ with m changed by the step.</summary>
    [Fact]
    public void Excitation_backprop_finds_weights_behind_a_transposition()
    {
        using var network = new HandMadeNetwork(
            [
                HandMadeNetwork.Node("Conv", ["x", "one"], "first"),
                HandMadeNetwork.Node("GlobalAveragePool", ["first"], "pooled"),
                HandMadeNetwork.Node("Flatten", ["pooled"], "flat"),
                HandMadeNetwork.Node("Transpose", ["matrix"], "turned", ("perm", new long[] { 1, 0 })),
                HandMadeNetwork.Node("MatMul", ["flat", "turned"], "y"),
            ],
            ("one", torch.ones(1, 1, 1, 1)),
            ("matrix", torch.tensor(new float[] { 1, 2 }, [2L, 1L])));
        var maps = Run(network, [1, 2, 3, 4], network.Map("excitation-backprop", "first", 0), network.Map("excitation-backprop", "first", 0, new MetaStep(0.01))).Maps;
        Assert.Equal([0.1f, 0.2f, 0.3f, 0.4f], maps[0].Values, (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(maps[0].Values, maps[1].Values, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Noisy_copies_run_on_the_changed_network_in_batches_too()
    {
        using var sample = SampleNetwork.Small("resnet", "model.dynamic.onnx");
        MapRequest[] maps = [sample.Map("smooth-grad-cam-plus-plus", "layer3.0", 3, """{"samples": 5, "sigma": 0.3, "seed": 3}""") with { Meta = new MetaStep() }];
        var single = SaliencyRun.Compute(sample.Shaped, sample.Picture, maps, null, batch: 1, TestContext.Current.CancellationToken).Maps[0].Values;
        var batches = SaliencyRun.Compute(sample.Shaped, sample.Picture, maps, null, batch: 3, TestContext.Current.CancellationToken).Maps[0].Values;
        var allowed = 1e-4 * single.Max();
        Assert.Equal(single, batches, (a, b) => Math.Abs(a - b) <= allowed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_cancelled_step_leaves_no_tensor(int reports)
    {
        using var sample = SampleNetwork.Small("resnet");
        MapRequest[] maps = [sample.Map("normgrad", "layer3.0", 10) with { Meta = new MetaStep() }];
        Compute(sample, maps);
        var before = torch.Tensor.TotalCount;
        using var source = new CancellationTokenSource();
        var left = reports;
        var progress = new RecordedProgress(_ =>
        {
            if (--left == 0)
            {
                source.Cancel();
                source.Token.ThrowIfCancellationRequested();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => SaliencyRun.Compute(sample.Shaped, sample.Picture, maps, progress, source.Token));
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void Fifty_steps_leave_no_tensor()
    {
        using var sample = SampleNetwork.Small("vit");
        MapRequest[] maps = [sample.Map("normgrad", "encoder.layers.encoder_layer_1", 6) with { Meta = new MetaStep() }];
        Compute(sample, maps);
        var before = torch.Tensor.TotalCount;
        for (var run = 0; run < 50; run++)
        {
            Compute(sample, maps);
        }

        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    private static RunResult Run(HandMadeNetwork network, float[] picture, params MapRequest[] maps) =>
        SaliencyRun.Compute(network.Shaped, picture, maps, null, TestContext.Current.CancellationToken);

    private static RunResult Compute(SampleNetwork sample, MapRequest[] maps) =>
        SaliencyRun.Compute(sample.Shaped, sample.Picture, maps, null, TestContext.Current.CancellationToken);
}
