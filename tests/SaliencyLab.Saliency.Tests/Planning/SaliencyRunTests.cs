using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Planning;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class SaliencyRunTests
{
    private const string Noise = """{"samples": 5, "sigma": 0.3, "seed": 3}""";
    private static readonly string[] _layers = ["layer1.1", "layer2.0", "layer3.0", "layer4.1"];
    private static readonly string[] _methods = ["normgrad", "grad-cam", "grad-cam-plus-plus", "normgrad-selective", "linear-approximation", "gradient"];

    [Fact]
    public void All_methods_and_layers_of_a_class_share_one_forward_and_one_backward()
    {
        using var sample = SampleNetwork.Small("resnet");
        var requests = _methods.SelectMany(method => _layers.Select(layer => sample.Map(method, layer, 10))).ToArray();
        var result = Run(sample, requests);
        Assert.Equal((24, 1, 1), (result.Maps.Count, result.Forwards, result.Backwards));
    }

    [Fact]
    public void All_classes_share_the_forward()
    {
        using var sample = SampleNetwork.Small("resnet");
        var result = Run(sample, [sample.Map("normgrad", "layer3.0", 10), sample.Map("normgrad", "layer3.0", 2), sample.Map("grad-cam", "layer4.1", 7)]);
        Assert.Equal((1, 3), (result.Forwards, result.Backwards));
        Assert.NotEqual(result.Maps[0].Values, result.Maps[1].Values);
    }

    [Fact]
    public void Maps_come_in_the_order_of_the_requests_whatever_is_shared()
    {
        using var sample = SampleNetwork.Small("resnet");
        MapRequest[] requests = [sample.Map("grad-cam", "layer4.1", 10), sample.Map("smooth-grad-cam-plus-plus", "layer3.0", 10, Noise), sample.Map("eigen-cam", "layer2.0", 3), sample.Map("normgrad", "layer3.0", 2)];
        var together = Run(sample, requests);
        foreach (var (request, map) in requests.Zip(together.Maps))
        {
            Equal(Run(sample, [request]).Maps[0], map);
        }
    }

    [Fact]
    public void A_method_that_reads_activations_only_needs_no_backward()
    {
        using var sample = SampleNetwork.Small("resnet");
        var result = Run(sample, [sample.Map("eigen-cam", "layer3.0", 10), sample.Map("eigen-cam", "layer3.0", 2)]);
        Assert.Equal((1, 0), (result.Forwards, result.Backwards));
        Assert.Same(result.Maps[0], result.Maps[1]);
    }

    [Fact]
    public void Noisy_maps_share_the_forwards_of_their_noise_and_the_backwards_of_their_class()
    {
        using var sample = SampleNetwork.Small("resnet");
        const string method = "smooth-grad-cam-plus-plus";
        var result = Run(sample,
        [
            sample.Map(method, "layer3.0", 10, Noise),
            sample.Map(method, "layer4.1", 10, Noise),
            sample.Map(method, "layer4.1", 10, """{"samples": 5, "sigma": 0.3, "seed": 3, "channels": [1, 2], "numerator": "first"}"""),
            sample.Map(method, "layer4.1", 2, Noise),
            sample.Map("normgrad", "layer4.1", 2),
        ]);
        Assert.Equal((1 + 5, 1 + (2 * 5)), (result.Forwards, result.Backwards));
        var other = Run(sample, [sample.Map(method, "layer4.1", 10, Noise), sample.Map(method, "layer4.1", 10, """{"samples": 5, "sigma": 0.3, "seed": 4}""")]);
        Assert.Equal((1 + 10, 10), (other.Forwards, other.Backwards));
    }

    [Fact]
    public void The_same_seed_gives_the_same_map_and_another_seed_another()
    {
        using var sample = SampleNetwork.Small("resnet");
        SaliencyMap Map(string options) => Run(sample, [sample.Map("smooth-grad-cam-plus-plus", "layer3.0", 10, options)]).Maps[0];
        Equal(Map(Noise), Map(Noise));
        Assert.NotEqual(Map(Noise).Values, Map("""{"samples": 5, "sigma": 0.3, "seed": 4}""").Values);
    }

    [Theory]
    [InlineData("resnet", "layer3.0")]
    [InlineData("vit", "encoder.layers.encoder_layer_2.ln_1")]
    public void The_batch_size_never_changes_a_map(string name, string layer)
    {
        using var sample = SampleNetwork.Small(name, "model.dynamic.onnx");
        Assert.True(sample.Shaped.TakesBatches);
        MapRequest[] requests = [sample.Map("smooth-grad-cam-plus-plus", layer, 3, Noise)];
        var single = SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, batch: 1, TestContext.Current.CancellationToken);
        var batches = SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, batch: 3, TestContext.Current.CancellationToken);
        Equal(single.Maps[0], batches.Maps[0]);
        Assert.Equal((single.Forwards, single.Backwards), (batches.Forwards, batches.Backwards));
    }

    [Fact]
    public void A_combination_is_made_of_the_maps_that_are_also_asked_for_singly()
    {
        using var sample = SampleNetwork.Small("resnet");
        var layers = _layers.Select(layer => sample.Shaped.Layers.Find(layer)!).ToArray();
        var product = new LayerCombination(CombineBy.Product, LayerWeights.Linear(4));
        var sum = new LayerCombination(CombineBy.Sum, [1, 0, 2, 0]);
        var requests = _layers.Select(layer => sample.Map("normgrad", layer, 10))
            .Append(new MapRequest(SampleNetwork.Method("normgrad"), layers, 10, product))
            .Append(new MapRequest(SampleNetwork.Method("normgrad"), layers, 10, sum)).ToArray();
        var result = Run(sample, requests);
        Assert.Equal((1, 1), (result.Forwards, result.Backwards));
        SaliencyMap[] singles = [.. result.Maps.Take(4)];
        Assert.Equal(CombinedMap.Of(product, singles, 64, 64).Values, result.Maps[4].Values);
        Assert.Equal(CombinedMap.Of(sum, singles, 64, 64).Values, result.Maps[5].Values);
        Assert.Equal((64, 64), (result.Maps[4].Height, result.Maps[4].Width));
    }

    [Fact]
    public void Progress_ends_where_the_count_ends()
    {
        using var sample = SampleNetwork.Small("resnet");
        var progress = new RecordedProgress();
        var result = SaliencyRun.Compute(
            sample.Shaped, sample.Picture, [sample.Map("smooth-grad-cam-plus-plus", "layer3.0", 10, Noise), sample.Map("normgrad", "layer3.0", 10)], progress, batch: 1, TestContext.Current.CancellationToken);
        Assert.All(progress.Reports, report => Assert.Equal(result.Forwards + result.Backwards, report.Total));
        Assert.Equal([1, 2, 4, 6, 8, 10, 12], progress.Reports.Select(report => report.Done));
        Assert.StartsWith("Smooth Grad-CAM++ · 2 of 5 samples · ± ", progress.Reports[3].What);
    }

    /// <summary>To rounding: where a gradient is wanted, strided convolutions are matrix products.</summary>
    [Fact]
    public void Scores_are_those_of_the_network()
    {
        using var sample = SampleNetwork.Small("resnet");
        var scores = SaliencyRun.Scores(sample.Shaped, sample.Picture, TestContext.Current.CancellationToken);
        Assert.Equal(sample.Shaped.Classes, scores.Length);
        var allowed = 1e-5 * scores.Max(Math.Abs);
        Assert.Equal(scores, Run(sample, [sample.Map("normgrad", "layer3.0", 10)]).Scores, (a, b) => Math.Abs(a - b) <= allowed);
        Assert.Equal(10, Array.IndexOf(scores, scores.Max()));
    }

    private static RunResult Run(SampleNetwork sample, MapRequest[] requests) =>
        SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, null, TestContext.Current.CancellationToken);

    /// <summary>To rounding: a backward through other taps may add its terms in another order.</summary>
    private static void Equal(SaliencyMap expected, SaliencyMap map)
    {
        Assert.Equal((expected.Height, expected.Width, expected.Remarks), (map.Height, map.Width, map.Remarks));
        var allowed = 1e-5 * expected.Values.Max(Math.Abs);
        Assert.Equal(expected.Values, map.Values, (a, b) => Math.Abs(a - b) <= allowed);
    }
}
