using System.Text.Json.Nodes;
using SaliencyLab.Cli.Tests.Output;
using SaliencyLab.Imaging.Export;
using SaliencyLab.TestData;
using Xunit;

namespace SaliencyLab.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_not_given_is_what_the_workbench_shows_first()
    {
        var run = ShellRun.Of("explain", "--model", "efficientnet_lite0", "--image", "cat_and_coffee.jpg", "--json");
        Assert.Equal((0, ""), (run.Status, run.Error));
        var maps = JsonNode.Parse(run.Out)!["maps"]!.AsArray();
        Assert.Equal(
            ["normgrad 967", "normgrad 285", "grad-cam 967", "grad-cam 285", "smooth-grad-cam-plus-plus 967", "smooth-grad-cam-plus-plus 285"],
            maps.Select(map => $"{map!["request"]!["method"]} {map["class"]!["index"]}"));
        Assert.All(maps, map => Assert.Equal("blocks.15", map!["layer"]!.GetValue<string>()));
        Assert.Equal(7.3958, maps[0]!["class"]!["score"]!.GetValue<double>(), 1e-3);
        Assert.Equal(0.235, maps[0]!["class"]!["probability"]!.GetValue<double>(), 5e-4);
    }

    [Fact]
    public void A_step_of_learning_costs_one_forward_and_one_backward_more()
    {
        var run = ShellRun.Of(
            "explain", "--model", SmallNetworks.Resnet("model.onnx"), "--input", SmallNetworks.Resnet("input.npy"), "--method", "normgrad", "--layer", "layer3.0", "--class", "10", "--meta", "0.01", "--negate", "--json");
        Assert.Equal((0, ""), (run.Status, run.Error));
        var manifest = JsonNode.Parse(run.Out)!;
        Assert.Equal((2, 2), (manifest["forwards"]!.GetValue<int>(), manifest["backwards"]!.GetValue<int>()));
        Assert.Equal("""{"epsilon":0.01,"negate":true}""", manifest["maps"]![0]!["request"]!["meta"]!.ToJsonString());
    }

    [Fact]
    public void A_method_at_a_layer_where_it_makes_no_sense_is_named_with_it_and_nothing_is_written()
    {
        var run = ShellRun.Of(
            "explain", "--model", SmallNetworks.Resnet("model.onnx"), "--input", SmallNetworks.Resnet("input.npy"), "--method", "normgrad", "--method", "cam", "--layer", "layer3.0", "--layer", "layer4.1", "--class", "10", "--out", _folder.At("out"));
        Assert.Equal((2, ""), (run.Status, run.Out));
        Assert.Contains("CAM is a map of the layer that the network pools, which is not \"layer3.0\". Choose \"layer4", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("out")));
    }

    [Fact]
    public void A_document_gives_the_reference_maps_in_a_folder()
    {
        var cases = JsonNode.Parse(File.ReadAllText(SmallNetworks.Resnet("cases.json")))!["cases"]!.AsArray();
        string[] methods = ["normgrad", "grad-cam", "linear-approximation"];
        var chosen = cases.Where(item => methods.Contains(item!["map"]!["method"]!.GetValue<string>()) && item["map"]!["meta"] is null).Select(item => item!).ToList();
        var document = new JsonObject
        {
            ["model"] = SmallNetworks.Resnet("model.onnx"),
            ["input"] = SmallNetworks.Resnet("input.npy"),
            ["maps"] = new JsonArray([.. chosen.Select(item => item["map"]!.DeepClone())]),
        };
        var run = ShellRun.With(document.ToJsonString(), "explain", "--request", "-", "--out", _folder.At("out"));
        Assert.Equal((0, ""), (run.Status, run.Error));
        var expected = NpzArchive.Read(SmallNetworks.Resnet("maps.npz"));
        for (var number = 0; number < chosen.Count; number++)
        {
            var (ours, golden) = (Read(_folder.At(Path.Combine("out", $"m{number}.npy"))), expected[chosen[number]["id"]!.GetValue<string>()]);
            var largest = chosen[number]["largest"]!.GetValue<double>();
            var tolerance = largest == 0 ? 1e-7 : chosen[number]["tolerance"]!.GetValue<double>() * largest;
            Assert.Equal(golden.Shape, ours.Shape);
            Assert.All(ours.Values.Zip(golden.Values), pair => Assert.Equal(pair.Second, pair.First, tolerance));
        }

        Assert.True(chosen.Count > 20, $"{chosen.Count} cases");
        Assert.Equal(chosen.Count + 1, Directory.EnumerateFiles(_folder.At("out")).Count());
    }

    [Fact]
    public void Overlays_are_as_large_as_the_original_picture()
    {
        var run = ShellRun.Of("explain", "--model", "efficientnet_lite0", "--image", "cat_and_coffee.jpg", "--method", "grad-cam", "--class", "285", "--class", "espresso", "--out", _folder.At("out"), "--overlay");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(
            ["m0.npy", "m0.overlay.png", "m1.npy", "m1.overlay.png", "manifest.json"],
            Directory.EnumerateFiles(_folder.At("out")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        var header = File.ReadAllBytes(_folder.At("out/m0.overlay.png")).AsSpan(16, 8);
        using var original = File.OpenRead(Path.Combine(DataFolders.Repository, "wwwroot", "samples", "cat_and_coffee.jpg"));
        var picture = Imaging.PictureDecoder.Decode(original, "cat_and_coffee.jpg", new Imaging.PictureLimits());
        Assert.Equal(picture.Width, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header));
        Assert.Equal(picture.Height, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header[4..]));
    }

    [Theory]
    [InlineData("--method", "gradcam", "saliencylab: maps[0].method: there is no method \"gradcam\". Nearest: grad-cam, ")]
    [InlineData("--layer", "layer4.11", "saliencylab: maps[0].layer: there is no layer \"layer4.11\". Nearest: layer4, ")]
    [InlineData("--class", "12", "saliencylab: maps[0].class: 12 is no class; the network has classes 0 to 11.")]
    [InlineData("--class", "cat", "saliencylab: maps[0].class: the model has no labels, so \"cat\" can't be looked up.")]
    public void An_unknown_name_lists_the_nearest_and_writes_nothing(string option, string value, string beginning)
    {
        var run = ShellRun.Of("explain", "--model", SmallNetworks.Resnet("model.onnx"), "--input", SmallNetworks.Resnet("input.npy"), option, value, "--out", _folder.At("out"));
        Assert.Equal((ExitStatus.Wrong, ""), (run.Status, run.Out));
        Assert.StartsWith(beginning, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("out")));
    }

    [Fact]
    public void A_person_gets_a_line_a_map()
    {
        var run = ShellRun.Of("explain", "--model", SmallNetworks.Resnet("model.onnx"), "--input", SmallNetworks.Resnet("input.npy"), "--method", "normgrad", "--layer", "layer1.1", "--class", "10");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Matches(@"(?m)^m0 +normgrad +layer1\.1 +16 × 16 +10 ", run.Out);
        Assert.Contains("1 forward and 1 backward evaluations", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_work_says_beforehand_what_it_costs()
    {
        var run = ShellRun.Of("explain", "--model", SmallNetworks.Resnet("model.onnx"), "--input", SmallNetworks.Resnet("input.npy"), "--method", "rise", "--class", "10");
        Assert.Equal(0, run.Status);
        Assert.Matches("^saliencylab: takes 1,001 forwards, about [0-9]+ (s|min)\n$", run.Error);
    }

    [Fact]
    public void An_interruption_ends_long_work_within_a_second_and_writes_nothing()
    {
        using var interrupt = new CancellationTokenSource();
        using var error = new InterruptingWriter(interrupt);
        using var output = new StringWriter();
        string[] arguments = ["explain", "--model", "mobilenet_v2", "--image", "coffee.jpg", "--class", "967", "--method", "rise", "--out", _folder.At("out")];
        var status = Shell.Run(arguments, new ShellStreams(TextReader.Null, output, error, ShowsProgress: true), interrupt.Token);

        Assert.Equal((ExitStatus.Interrupted, ""), (status, output.ToString()));
        Assert.InRange(error.SincePressed.TotalSeconds, 0, 1);
        Assert.EndsWith("saliencylab: Interrupted; nothing was written.", error.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("out")));
    }

    public void Dispose() => _folder.Dispose();

    private static NpyArray Read(string path)
    {
        using var file = File.OpenRead(path);
        return NpyFile.Read(file, path, 1 << 20);
    }
}
