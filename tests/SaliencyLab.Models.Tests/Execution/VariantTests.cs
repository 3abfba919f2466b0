using System.Text.Json;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Import;
using SaliencyLab.Models.Tests.Execution.Reference;
using SaliencyLab.TestData;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution;

/// <summary>Odd but real files give what ONNX Runtime gives.</summary>
public sealed class VariantTests
{
    public static TheoryData<string, double, string> Files()
    {
        var data = new TheoryData<string, double, string>();
        if (DataFolders.Find("networks", "variants", "variants.json") is { } list)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(list));
            var root = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement : document.RootElement.GetProperty("variants");
            foreach (var entry in root.EnumerateArray())
            {
                data.Add(entry.GetProperty("file").GetString()!, entry.GetProperty("tolerance").GetDouble(), entry.TryGetProperty("target", out var target) ? target.GetString()! : "classes");
            }
        }
        else
        {
            data.Add("", 0, "");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Scores_are_those_of_ONNX_Runtime(string file, double tolerance, string target)
    {
        Assert.SkipWhen(file.Length == 0, "shared/networks/variants is not beside the checkout");
        Assert.SkipWhen(target is "segmentation" or "detection", $"{file} has no single row of scores; another test refuses it");
        Compare(DataFolders.Find("networks", "variants", file)!, tolerance);
    }

    [Fact]
    public void A_segmenter_is_refused_in_words()
    {
        var file = DataFolders.Find("networks", "variants", "segmenter.onnx");
        Assert.SkipWhen(file is null, "shared/networks/variants is not beside the checkout");
        using var graph = ModelImporter.Import(ModelFile.OnDisk(file), new ImportLimits(), TestContext.Current.CancellationToken);
        using var network = new Network(graph, new NetworkOptions());
        var refused = Assert.Throws<ModelNotRunnableException>(() => network.At(3, 32, 32, TestContext.Current.CancellationToken));
        Assert.Contains("at every place", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_detector_is_refused_in_words()
    {
        var file = DataFolders.Find("networks", "variants", "detector.onnx");
        Assert.SkipWhen(file is null, "shared/networks/variants is not beside the checkout");
        using var graph = ModelImporter.Import(ModelFile.OnDisk(file), new ImportLimits(), TestContext.Current.CancellationToken);
        var refused = Assert.Throws<ModelNotRunnableException>(() =>
        {
            using var network = new Network(graph, new NetworkOptions());
            network.At(3, 32, 32, TestContext.Current.CancellationToken);
        });
        Assert.Contains("at every place", refused.Message, StringComparison.Ordinal);
    }

    private static void Compare(string path, double tolerance)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scope = NewDisposeScope();
        using var graph = ModelImporter.Import(ModelFile.OnDisk(path), new ImportLimits(), cancellation);
        using var network = new Network(graph, new NetworkOptions());
        var (channels, height, width) = (network.Channels ?? 3, network.Height ?? 64, network.Width ?? 64);
        var whole = !new[] { ScalarType.Float16, ScalarType.Float32, ScalarType.Float64 }.Contains(network.Picture.ElementType);
        var stored = path[..^".onnx".Length] + ".input.npy";
        var last = network.Layout == PictureLayout.ChannelsLast;
        var x = network.Picture.ElementType == ScalarType.Float32
            ? last ? ReferenceArrays.Read(stored).permute(0, 3, 1, 2) : ReferenceArrays.Read(stored)
            : (arange((long)channels * height * width, dtype: ScalarType.Float32) * 0.37f).sin().reshape(1, channels, height, width);
        x = whole ? ((x + 1) * 127).round() : x;
        var shaped = network.At((int)x.shape[1], (int)x.shape[2], (int)x.shape[3], cancellation);
        using var result = shaped.Forward(x, [shaped.Layers.Input], cancellation);
        var ended = network.Ending switch
        {
            ScoreEnding.Softmax => result.Scores.softmax(-1),
            ScoreEnding.LogSoftmax => result.Scores.log_softmax(-1),
            ScoreEnding.Sigmoid => result.Scores.sigmoid(),
            _ => result.Scores,
        };
        var ours = ended.detach().reshape(-1);
        var outputs = RuntimeReference.Outputs(path, last ? x.permute(0, 2, 3, 1) : x);
        var errors = outputs.Where(output => output.Length == ours.NumberOfElements).Select(output => (ours - tensor(output)).abs().max().item<float>() / Math.Max(output.Max(Math.Abs), 1e-6f)).ToArray();
        Assert.NotEmpty(errors);
        Assert.True(errors.Min() < tolerance, $"the scores are {errors.Min()} off");
        var gradient = result.Gradients(result.Scores.max(), keep: false)[shaped.Layers.Input];
        Assert.True(gradient.abs().max().item<float>() > 0, "the score has no gradient at the input");
    }
}
