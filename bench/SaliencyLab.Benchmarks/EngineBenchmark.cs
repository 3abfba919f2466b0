using System.Runtime.InteropServices;
using System.Text.Json;
using SaliencyLab.Explanations.Bundled;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using TorchSharp;

namespace SaliencyLab.Benchmarks;

/// <summary>What many maps cost against bare passes through EfficientNet-Lite0, in one process.</summary>
internal static class EngineBenchmark
{
    private static readonly string[] _layers = ["blocks.0", "blocks.2", "blocks.4", "blocks.10", "head"];
    private static readonly string[] _methods =
        ["gradient", "linear-approximation", "normgrad", "normgrad-selective", "grad-cam", "grad-cam-plus-plus"];

    public static void Run(int rounds, TextWriter report)
    {
        var file = BundledModels.Find("efficientnet_lite0")!;
        using var model = ExplainableModel.Load(file.File, file.Card.Fields, file.Card.Labels, new ImportLimits(), CancellationToken.None);
        using var sample = File.OpenRead(SamplePictures.Find(SamplePictures.First)!.Path);
        var picture = PictureDecoder.Decode(sample, SamplePictures.First, new PictureLimits());
        var values = Preprocessor.Prepare(picture, model.Card.Preprocessing).Values;
        var network = model.Shaped(CancellationToken.None);
        var (channels, height, width) = network.Picture;
        using var input = torch.tensor(values, [1, channels, height, width]);
        var scores = SaliencyRun.Scores(network, values, CancellationToken.None);
        var classes = Enumerable.Range(0, scores.Length).OrderByDescending(index => scores[index]).Take(3).ToArray();

        const string Forward = "forward";
        const string Backward = "forward + backward to the input";
        report.WriteLine("# Engine");
        report.WriteLine();
        report.WriteLine("EfficientNet-Lite0 at 224 × 224, layers " + string.Join(", ", _layers) + ".");
        report.WriteLine(FormattableString.Invariant(
            $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {torch.get_num_threads()} libtorch threads, {rounds} rounds after 2 to warm up, contenders in turn."));
        report.WriteLine();
        SideBySide.Run(
            [
                new(Forward, null, () => Pass(network, input, [], null)),
                new(Backward, Forward, () => Pass(network, input, [network.Layers.Input], classes[0])),
                new("forward + backward to the 5 layers", Backward, () => Pass(network, input, Layers(network, _layers), classes[0])),
                new("6 methods × 5 layers + NormGrad product, 1 class: 31 maps", Backward, () => Maps(network, values, classes[..1])),
                new("the same for 3 classes: 93 maps", Backward, () => Maps(network, values, classes)),
                new("5 extractions × 5 aggregations × 5 layers, 1 class: 125 maps", Backward, () => Grid(network, values, classes[0])),
            ],
            rounds,
            report);
        report.WriteLine();
        report.WriteLine("Smooth Grad-CAM++ against as many bare forwards:");
        report.WriteLine();
        const string Bare = "16 forwards";
        SideBySide.Run(
            [
                new(Bare, null, () => Repeat(16, () => Pass(network, input, [], null))),
                new("Smooth Grad-CAM++ at blocks.15, 16 samples", Bare, () => Smooth(network, values, classes[0], 16, "blocks.15")),
                new("Smooth Grad-CAM++ at blocks.0, .2, .4, .10, head, 16 samples", Bare, () => Smooth(network, values, classes[0], 16, _layers)),
                new("32 forwards", Bare, () => Repeat(32, () => Pass(network, input, [], null))),
                new("Smooth Grad-CAM++ at blocks.15, 32 samples", "32 forwards", () => Smooth(network, values, classes[0], 32, "blocks.15")),
            ],
            Math.Max(3, rounds / 3),
            report);
        report.WriteLine();
        Memory(network, values, classes[0], report);
    }

    private static void Memory(ShapedNetwork network, float[] values, int index, TextWriter report)
    {
        double? Peak(string extract) => PeakMemory.Of(() => Extract(network, values, index, ["blocks.15"], (extract, "norm")));
        if (Peak("conv1x1") is null)
        {
            report.WriteLine("Peak memory is read from Linux's /proc/self: not on this system.");
            return;
        }

        report.WriteLine("Peak memory above what the process held before, blocks.15 (320 channels of 7 × 7), norm:");
        report.WriteLine();
        report.WriteLine("| | MB |");
        report.WriteLine("|---|---:|");
        foreach (var extract in new[] { "conv1x1", "conv3x3", "conv3x3_depthwise" })
        {
            report.WriteLine(FormattableString.Invariant($"| {extract} | {Peak(extract):F1} |"));
        }
    }

    private static void Pass(ShapedNetwork network, torch.Tensor input, IReadOnlyCollection<Layer> taps, int? target)
    {
        using var scope = torch.NewDisposeScope();
        using var result = network.Forward(input, taps, CancellationToken.None);
        if (target is { } index)
        {
            result.Gradients(result.Scores[0, index], keep: false);
        }
    }

    private static void Maps(ShapedNetwork network, float[] values, IReadOnlyList<int> classes)
    {
        var layers = Layers(network, _layers);
        List<MapRequest> requests = [];
        foreach (var index in classes)
        {
            requests.AddRange(from method in _methods from layer in layers select new MapRequest(Method(method), [layer], index));
            requests.Add(new MapRequest(Method("normgrad"), layers, index, new LayerCombination(CombineBy.Product, [1, 1, 1, 1, 1])));
        }

        SaliencyRun.Compute(network, values, requests, null, CancellationToken.None);
    }

    private static void Grid(ShapedNetwork network, float[] values, int index) => Extract(
        network,
        values,
        index,
        _layers,
        [.. from extract in new[] { "bias", "scaling", "conv1x1", "conv3x3", "conv3x3_depthwise" }
            from aggregate in new[] { "sum", "norm", "filter_norm", "max", "abs_max" }
            select (extract, aggregate)]);

    private static void Extract(ShapedNetwork network, float[] values, int index, IReadOnlyList<string> names, params IReadOnlyList<(string Extract, string Aggregate)> cells)
    {
        var methods = cells.Select(cell => MethodCatalogue.Find("extract-aggregate")!.Create(JsonSerializer.SerializeToElement(new { extract = cell.Extract, aggregate = cell.Aggregate })));
        var layers = Layers(network, names);
        SaliencyRun.Compute(network, values, [.. from method in methods from layer in layers select new MapRequest(method, [layer], index)], null, CancellationToken.None);
    }

    private static void Smooth(ShapedNetwork network, float[] values, int index, int samples, params string[] layers) => SaliencyRun.Compute(
        network,
        values,
        [.. Layers(network, layers).Select(layer => new MapRequest(MethodCatalogue.Find("smooth-grad-cam-plus-plus")!.Create(JsonSerializer.SerializeToElement(new { samples })), [layer], index))],
        null,
        CancellationToken.None);

    private static Layer[] Layers(ShapedNetwork network, IEnumerable<string> names) => [.. names.Select(name => network.Layers.Find(name)!)];

    private static ISaliencyMethod Method(string id) => MethodCatalogue.Find(id)!.Create(null);

    private static void Repeat(int times, Action run)
    {
        for (var i = 0; i < times; i++)
        {
            run();
        }
    }
}
