using System.IO.Compression;
using System.Text.Json.Nodes;
using SaliencyLab.Explanations.Answers;
using SaliencyLab.Explanations.Export;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging.Export;
using Xunit;

namespace SaliencyLab.Explanations.Tests;

public sealed class ExplainerTests(ResnetFixture resnet) : IClassFixture<ResnetFixture>
{
    [Fact]
    public void The_manifest_has_the_contracts_shape()
    {
        var manifest = JsonNode.Parse(Explain("""{ "method": "normgrad", "layer": "layer1.1", "class": "koala" }""").Manifest.ToJson())!;
        Assert.Equal("model.onnx", manifest["model"]!["name"]!.GetValue<string>());
        Assert.Matches("^[0-9a-f]{64}$", manifest["model"]!["sha256"]!.GetValue<string>());
        Assert.Equal("input.npy", manifest["image"]!["name"]!.GetValue<string>());
        Assert.Equal((1, 1), (manifest["forwards"]!.GetValue<int>(), manifest["backwards"]!.GetValue<int>()));
        var map = manifest["maps"]![0]!;
        Assert.Equal("""{"method":"normgrad","layer":"layer1.1","class":"koala"}""", map["request"]!.ToJsonString());
        Assert.Equal("[16,16]", map["shape"]!.ToJsonString());
        Assert.Equal(("m0", "m0.npy", "layer1.1"), (map["id"]!.GetValue<string>(), map["file"]!.GetValue<string>(), map["layer"]!.GetValue<string>()));
        Assert.Equal((10, "koala, koala bear"), (map["class"]!["index"]!.GetValue<int>(), map["class"]!["label"]!.GetValue<string>()));
        // The case's largest value in cases.json.
        Assert.Equal(0.08462779296368991, map["max"]!.GetValue<double>(), 1e-6);
    }

    [Fact]
    public void Scores_and_probabilities_are_those_of_the_reference()
    {
        var answer = Explain("""{ "method": "normgrad" }""");
        using var file = File.OpenRead(ResnetFixture.File("logits.npy"));
        var expected = NpyFile.Read(file, "logits.npy", 100).Values;
        Assert.All(answer.Scores.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-4f * expected.Max(Math.Abs)));
        Assert.Equal(1f, answer.Probabilities.Sum(), 1e-5f);
        var powers = expected.Select(score => Math.Exp(score)).ToArray();
        Assert.Equal(powers[10] / powers.Sum(), answer.Manifest.Maps[0].Class.Probability, 1e-4);
    }

    [Fact]
    public void All_classes_share_the_forward() => Assert.Equal(
        (1, 3), Cost("""{ "method": "normgrad", "layer": "all", "class": "top:3" }""", """{ "method": "grad-cam", "layer": "recommended", "class": "top:3" }"""));

    [Fact]
    public void The_exported_zip_reads_back()
    {
        var answer = Explain("""{ "method": "normgrad", "layer": "layer1.1", "class": 10 }""", """{ "method": "grad-cam", "layers": ["layer1.1", "layer3.0"], "class": 10, "combine": { "by": "sum" } }""");
        using var bytes = new MemoryStream();
        ExportArchive.Write(bytes, ExportFiles.Of(answer, []), TestContext.Current.CancellationToken);
        bytes.Position = 0;
        using var zip = new ZipArchive(bytes);
        Assert.Equal(["m0.npy", "m1.npy", "manifest.json"], zip.Entries.Select(entry => entry.FullName));
        using var content = zip.GetEntry("m1.npy")!.Open();
        var map = NpyFile.Read(content, "m1.npy", 1 << 20);
        Assert.Equal([64, 64], map.Shape);
        Assert.Equal(answer.Maps[1].Values, map.Values);
    }

    private (int Forwards, int Backwards) Cost(params string[] entries)
    {
        var manifest = Explain(entries).Manifest;
        return (manifest.Forwards, manifest.Backwards);
    }

    private Explanation Explain(params string[] entries) => Explainer.Explain(
        resnet.Model, resnet.Input, RequestReader.Read($$"""{ "maps": [{{string.Join(',', entries)}}] }""").Maps, null, TestContext.Current.CancellationToken);
}
