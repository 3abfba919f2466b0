using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Noise;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Saliency.Signals;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Planning;

public sealed class RefinementTests
{
    private const string Method = "smooth-grad-cam-plus-plus";

    /// <summary>
    /// Gradients (1, 6), (3, 6) of two copies and a map that is their mean (2, 6): s is 1 and 0, √(½ · 1) / 4 = 0.1767767. One copy tells
    /// nothing about its error.
    /// </summary>
    [Fact]
    public void A_map_is_told_with_its_standard_error()
    {
        using var scope = torch.NewDisposeScope();
        using var activation = new ActivationSignals(torch.ones(1, 1, 1, 2));
        using var moments = new GroupedMoments(1, 1, 2, 8);
        var layer = new Layer { Name = "a", Value = "a", Operator = "Conv", Shape = [1, 1, 1, 2], Channels = 1, Height = 1, Width = 2, Position = 1 };
        var map = new PlannedMap<INoisyGradientMethod>(new MapKey("mean", "a", 0), new MeanGradient(), layer);
        moments.Add(torch.tensor([1f, 6f], [1L, 1, 1, 2]));
        Assert.Null(NoisyMap.Of(map, activation, moments).StandardError);
        moments.Add(torch.tensor([3f, 6f], [1L, 1, 1, 2]));
        var told = NoisyMap.Of(map, activation, moments);
        Assert.Equal([2f, 6f], told.Values);
        Assert.Equal(0.1767767, told.StandardError!.Value, 7);
    }

    [Fact]
    public void The_map_after_n_samples_is_the_map_of_n_samples()
    {
        using var sample = SampleNetwork.Small("resnet");
        var progress = new RecordedProgress();
        MapRequest[] requests = [sample.Map("normgrad", "layer3.0", 3), Smooth(sample, 3, 6), Smooth(sample, 5, 6), Smooth(sample, 3, 6)];
        var run = SaliencyRun.Compute(sample.Shaped, sample.Picture, requests, progress, batch: 1, TestContext.Current.CancellationToken);
        Refinement[] refined = [.. progress.Reports.Select(report => report.Refined).OfType<Refinement>()];
        Assert.Equal([1, 2, 4], refined.Select(step => step.Samples).Where(samples => samples is 1 or 2 or 4));
        Assert.All(refined, step =>
        {
            Assert.Equal((6, 1 + step.Samples, 2 * step.Samples), (step.Of, step.Forwards, step.Backwards));
            Assert.Equal(run.Scores, step.Scores);
            Assert.Equal([1, 2, 3], step.Maps.Select(map => map.Request).Order());
            foreach (var map in step.Maps)
            {
                var alone = SaliencyRun.Compute(sample.Shaped, sample.Picture, [Smooth(sample, requests[map.Request].Class, step.Samples)], null, batch: 1, TestContext.Current.CancellationToken);
                Assert.Equal(alone.Maps[0].Values, map.Map.Values);
                Assert.Equal(alone.Maps[0].StandardError, map.Map.StandardError);
            }
        });
        Assert.Null(run.Maps[0].StandardError);
        Assert.InRange(run.Maps[1].StandardError!.Value, 1e-6, 1);
        Assert.Equal($"Smooth Grad-CAM++ · 4 of 6 samples · {StandardError.Text(refined.Last(step => step.Samples <= 4).StandardError!.Value)}", progress.Reports.Single(report => report.What.Contains("4 of 6")).What);
    }

    [Fact]
    public void Nothing_is_shown_where_nobody_looks_and_nothing_is_left()
    {
        using var sample = SampleNetwork.Small("resnet");
        void Run(IProgress<RunProgress>? progress) => SaliencyRun.Compute(sample.Shaped, sample.Picture, [Smooth(sample, 3, 9)], progress, batch: 1, TestContext.Current.CancellationToken);
        Run(null);
        var before = torch.Tensor.TotalCount;
        Run(null);
        Run(new RecordedProgress());
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    private static MapRequest Smooth(SampleNetwork sample, int category, int samples) => sample.Map(Method, "layer3.0", category, $$"""{"samples": {{samples}}}""");

    /// <summary>Its map is the mean gradient of the first channel.</summary>
    private sealed class MeanGradient : INoisyGradientMethod
    {
        public string Id => "mean";

        public IReadOnlyDictionary<string, object> Options { get; } = new Dictionary<string, object>();

        public NoiseOptions Noise { get; } = new(2, new NoiseLevel.Absolute(1), 0);

        public LayerMap Compute(ActivationSignals activation, GradientMoments moments) => new(TensorValues.Read(moments.First[0]));
    }
}
