using System.Runtime.InteropServices;
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
                new(Forward, null, () => Pass(network, values, [], null)),
                new(Backward, Forward, () => Pass(network, values, [network.Layers.Input], classes[0])),
                new("6 methods × 5 layers + NormGrad product, 1 class: 31 maps", Backward, () => Maps(network, values, classes[..1])),
                new("the same for 3 classes: 93 maps", Backward, () => Maps(network, values, classes)),
            ],
            rounds,
            report);
        report.WriteLine();
        report.WriteLine("Smooth Grad-CAM++, 16 samples, against 16 bare forwards:");
        report.WriteLine();
        const string Bare = "16 forwards";
        SideBySide.Run(
            [
                new(Bare, null, () => Repeat(16, () => Pass(network, values, [], null))),
                new("Smooth Grad-CAM++ at blocks.15", Bare, () => Smooth(network, values, classes[0], "blocks.15")),
                new("Smooth Grad-CAM++ at blocks.0, .2, .4, .10, head", Bare, () => Smooth(network, values, classes[0], _layers)),
            ],
            Math.Max(3, rounds / 3),
            report);
    }

    private static void Pass(ShapedNetwork network, float[] values, IReadOnlyCollection<Layer> taps, int? target)
    {
        using var scope = torch.NewDisposeScope();
        var (channels, height, width) = network.Picture;
        var input = torch.tensor(values, [1, channels, height, width]);
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

    private static void Smooth(ShapedNetwork network, float[] values, int index, params string[] layers) => SaliencyRun.Compute(
        network,
        values,
        [.. Layers(network, layers).Select(layer => new MapRequest(Method("smooth-grad-cam-plus-plus"), [layer], index))],
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
