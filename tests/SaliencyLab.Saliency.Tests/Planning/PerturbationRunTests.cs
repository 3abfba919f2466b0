using SaliencyLab.Saliency.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

/// <summary>Methods that need many evaluations: what they share, what they tell, and that nothing is left of them.</summary>
public sealed class PerturbationRunTests
{
    /// <summary>
    /// Method, options, layer (null: the input), forwards beside the clean one, backwards a class. Ten of the 24 channels of layer3.0 are
    /// zero everywhere behind their ReLU: Score-CAM has no mask of them.
    /// </summary>
    public static TheoryData<string, string, string?, int, int> Costs => new()
    {
        { "smoothgrad", """{"samples": 5}""", null, 5, 5 },
        { "integrated-gradients", """{"steps": 7}""", null, 7, 7 },
        { "rise", """{"masks": 8, "cells": 4}""", null, 8, 0 },
        { "score-cam", "{}", "layer3.0", 14, 0 },
        { "ablation-cam", "{}", "layer3.0", 24, 0 },
    };

    [Theory]
    [MemberData(nameof(Costs))]
    public void All_classes_share_the_forwards(string method, string options, string? layer, int forwards, int backwards)
    {
        using var sample = SampleNetwork.Small("resnet");
        MapRequest[] requests = [Map(sample, method, options, layer, 10), Map(sample, method, options, layer, 2)];
        var result = SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, TestContext.Current.CancellationToken);
        Assert.Equal((1 + forwards, 2 * backwards), (result.Forwards, result.Backwards));
        Assert.NotEqual(result.Maps[0].Values, result.Maps[1].Values);
        var alone = SaliencyRun.Compute(sample.Shaped, sample.Picture, [requests[1]], null, TestContext.Current.CancellationToken);
        Equal(alone.Maps[0], result.Maps[1]);
    }

    [Theory]
    [MemberData(nameof(Costs))]
    public void The_batch_size_never_changes_a_map(string method, string options, string? layer, int forwards, int backwards)
    {
        using var sample = SampleNetwork.Small("resnet", "model.dynamic.onnx");
        RunResult Run(int batch) => SaliencyRun.Compute(sample.Shaped, sample.Picture, [Map(sample, method, options, layer, 10)], null, batch, TestContext.Current.CancellationToken);
        var (single, batches) = (Run(1), Run(3));
        Assert.Equal((1 + forwards, backwards), (batches.Forwards, batches.Backwards));
        Equal(single.Maps[0], batches.Maps[0]);
    }

    [Theory]
    [MemberData(nameof(Costs))]
    public void Progress_ends_where_the_count_ends(string method, string options, string? layer, int forwards, int backwards)
    {
        using var sample = SampleNetwork.Small("resnet");
        var progress = new RecordedProgress();
        SaliencyRun.Compute(sample.Shaped, sample.Picture, [Map(sample, method, options, layer, 10)], progress, batch: 1, TestContext.Current.CancellationToken);
        Assert.Equal(1 + forwards, progress.Reports.Count);
        Assert.Equal((1 + forwards + backwards, 1 + forwards + backwards), (progress.Reports[^1].Done, progress.Reports[^1].Total));
        Assert.Contains($" · {forwards} of {forwards} ", progress.Reports[^1].What, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Costs))]
    public void Neither_a_finished_nor_a_cancelled_run_leaves_a_tensor(string method, string options, string? layer, int forwards, int backwards)
    {
        _ = (forwards, backwards);
        using var sample = SampleNetwork.Small("resnet", "model.dynamic.onnx");
        MapRequest[] requests = [Map(sample, method, options, layer, 10), Map(sample, method, options, layer, 2)];
        SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, batch: 2, CancellationToken.None);
        var before = torch.Tensor.TotalCount;
        SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, batch: 2, CancellationToken.None);
        Assert.Equal(before, torch.Tensor.TotalCount);

        using var source = new CancellationTokenSource();
        var progress = new RecordedProgress(report =>
        {
            if (report.Done > 1)
            {
                source.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, progress, batch: 2, source.Token));
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void An_estimate_is_what_the_run_then_takes_but_for_constant_channels()
    {
        using var sample = SampleNetwork.Small("resnet");
        MapRequest[] requests = [.. Costs.Select(cost => cost.Data).Select(cost => Map(sample, cost.Item1, cost.Item2, cost.Item3, 10)), Map(sample, "ablation-cam", "{}", "layer4.1", 10)];
        var estimate = SaliencyRun.Estimate(sample.Shaped, requests);
        Assert.Equal(new RunEstimate(1 + 5 + 7 + 8 + 24 + 24 + 32, 5 + 7), estimate);
        var result = SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, TestContext.Current.CancellationToken);
        Assert.Equal((estimate.Forwards - 10, estimate.Backwards), (result.Forwards, result.Backwards));
        Assert.Equal(estimate, SaliencyRun.EstimateTrials(requests));
    }

    [Theory]
    [InlineData("score-cam", new[] { 1, 9, 15 }, new[] { 1, 6, 11, 15 })]
    [InlineData("ablation-cam", new[] { 1, 9, 17, 25 }, new[] { 1, 6, 11, 16, 21, 25 })]
    public void The_option_batch_changes_nothing_but_how_many_run_at_once(string method, int[] eights, int[] fives)
    {
        using var sample = SampleNetwork.Small("resnet", "model.dynamic.onnx");
        RunResult Run(string options, RecordedProgress progress) =>
            SaliencyRun.Compute(sample.Shaped, sample.Picture, [Map(sample, method, options, "layer3.0", 10)], progress, batch: 8, TestContext.Current.CancellationToken);
        var (free, five) = (new RecordedProgress(), new RecordedProgress());
        Equal(Run("{}", free).Maps[0], Run("""{"batch": 5}""", five).Maps[0]);
        Assert.Equal(eights, free.Reports.Select(report => report.Done));
        Assert.Equal(fives, five.Reports.Select(report => report.Done));
    }

    /// <summary>The red channel of this picture has one value: two of three channels of the input are tried.</summary>
    [Fact]
    public void A_constant_channel_costs_no_forward_of_Score_CAM()
    {
        using var sample = SampleNetwork.Small("resnet");
        float[] picture = [.. sample.Picture.Select((value, index) => index < 64 * 64 ? 0.5f : value)];
        var progress = new RecordedProgress();
        var result = SaliencyRun.Compute(sample.Shaped, picture, [Map(sample, "score-cam", "{}", null, 10)], progress, TestContext.Current.CancellationToken);
        Assert.Equal((3, 0), (result.Forwards, result.Backwards));
        Assert.Equal(new RunProgress(3, 3, "Score-CAM · 2 of 2 channels"), progress.Reports[^1]);
    }

    /// <summary>Classes of a graph that ends in a softmax share one whole: with everything visible their probabilities sum to 1 everywhere.</summary>
    [Fact]
    public void RISE_weighs_by_probabilities()
    {
        using var sample = SampleNetwork.Small("softmax");
        MapRequest[] requests = [.. Enumerable.Range(0, sample.Shaped.Classes).Select(category => Map(sample, "rise", """{"masks": 3, "probability": 1}""", null, category))];
        var result = SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, TestContext.Current.CancellationToken);
        Assert.Equal(1 + 3, result.Forwards);
        Assert.Equal(1, result.Maps.Sum(map => (double)map.Values[77]), 1e-5);
        Assert.All(result.Maps, map => Assert.Equal(MapRemarks.SameValueEverywhere, map.Remarks));
    }

    private static MapRequest Map(SampleNetwork sample, string method, string options, string? layer, int category) =>
        new(SampleNetwork.Method(method, options), [layer is null ? sample.Shaped.Layers.Input : sample.Shaped.Layers.Find(layer)!], category);

    /// <summary>To rounding, which batches and other taps change.</summary>
    private static void Equal(SaliencyMap expected, SaliencyMap map)
    {
        Assert.Equal((expected.Height, expected.Width, expected.Remarks), (map.Height, map.Width, map.Remarks));
        var allowed = 1e-5 * expected.Values.Max(Math.Abs);
        Assert.Equal(expected.Values, map.Values, (a, b) => Math.Abs(a - b) <= allowed);
    }
}
