using SaliencyLab.Cli.Tests.Output;
using Xunit;

namespace SaliencyLab.Cli.Tests;

public sealed class ShellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("saliencylab: Required command was not provided. See saliencylab --help.\n")]
    [InlineData("saliencylab: Option '--model' is required. See saliencylab --help.\n", "scores")]
    [InlineData("saliencylab: Unrecognized command or argument '--jsn'. See saliencylab --help.\n", "methods", "--jsn")]
    [InlineData("saliencylab: --top takes a whole number from 1. See saliencylab --help.\n", "scores", "--model", "x", "--top", "0")]
    [InlineData("saliencylab: --overlay needs a folder to write to: --out DIR.\n", "explain", "--model", "x", "--overlay")]
    [InlineData("saliencylab: --negate says which way the step of --meta goes: give --meta EPSILON too.\n", "explain", "--model", "efficientnet_lite0", "--negate")]
    [InlineData("saliencylab: --request says what to compute; --method, --layer, --class and --meta don't go with it.\n", "explain", "--request", "-", "--method", "normgrad")]
    [InlineData("saliencylab: Give a model with --model FILE.\n", "explain", "--image", "cat.jpg")]
    public void A_wrong_command_line_is_one_message_and_status_2(string message, params string[] arguments)
    {
        var run = ShellRun.Of(arguments);
        Assert.Equal((ExitStatus.Wrong, "", message), (run.Status, run.Out, run.Error));
    }

    [Theory]
    [InlineData("{", "saliencylab: The request is not valid JSON")]
    [InlineData("""{ "maps": [{ "methd": "x" }] }""", "saliencylab: maps[0].methd: there is no such key.")]
    public void A_wrong_document_is_one_message_and_status_2(string document, string beginning)
    {
        var run = ShellRun.With(document, "explain", "--request", "-");
        Assert.Equal(ExitStatus.Wrong, run.Status);
        Assert.StartsWith(beginning, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_missing_model_names_the_bundled_ones() => Assert.Equal(
        (ExitStatus.Unreadable, "saliencylab: There is no model file 'none.onnx'. Give a path, or a bundled model: efficientnet_lite0, mobilenet_v2.\n"),
        Failure("inspect", "--model", "none.onnx"));

    [Fact]
    public void A_folder_is_no_model() => Assert.Equal(
        (ExitStatus.Unreadable, $"saliencylab: The model '{_folder.Root}' is a folder. Give the model file in it.\n"), Failure("inspect", "--model", _folder.Root));

    [Fact]
    public void A_missing_card_or_labels_file_is_named()
    {
        var model = SmallNetworks.Resnet("model.onnx");
        Assert.Equal((ExitStatus.Unreadable, $"saliencylab: The card file '{_folder.At("a.json")}' is not there.\n"), Failure("inspect", "--model", model, "--card", _folder.At("a.json")));
        Assert.Equal((ExitStatus.Unreadable, $"saliencylab: The labels file '{_folder.At("a.txt")}' is not there.\n"), Failure("inspect", "--model", model, "--labels", _folder.At("a.txt")));
    }

    [Fact]
    public void A_card_that_is_no_JSON_can_not_be_read()
    {
        var (status, message) = Failure("inspect", "--model", SmallNetworks.Resnet("model.onnx"), "--card", _folder.Write("bad.card.json", "{ preset"));
        Assert.Equal(ExitStatus.Unreadable, status);
        Assert.StartsWith("saliencylab: The card bad.card.json is not valid JSON", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_with_a_wrong_value_is_a_wrong_request() => Assert.Equal(
        (ExitStatus.Wrong, "saliencylab: card.channels: L has 1 channels, and the network takes 3.\n"),
        Failure("inspect", "--model", SmallNetworks.Resnet("model.onnx"), "--card", _folder.Write("l.card.json", """{ "channels": "L" }""")));

    [Fact]
    public void A_truncated_model_and_one_of_noise_are_refused()
    {
        var whole = File.ReadAllBytes(SmallNetworks.Resnet("model.onnx"));
        File.WriteAllBytes(_folder.At("cut.onnx"), whole[..(whole.Length / 2)]);
        var noise = new byte[4096];
        new Random(1).NextBytes(noise);
        File.WriteAllBytes(_folder.At("noise.onnx"), noise);
        foreach (var name in new[] { "cut.onnx", "noise.onnx" })
        {
            var (status, message) = Failure("inspect", "--model", _folder.At(name));
            Assert.Equal(ExitStatus.Unreadable, status);
            Assert.Contains(name, message, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_array_with_a_huge_shape_is_refused_before_it_is_read()
    {
        var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3, 60000, 60000), }".PadRight(117) + "\n";
        File.WriteAllBytes(_folder.At("huge.npy"), [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. System.Text.Encoding.ASCII.GetBytes(header)]);
        var (status, message) = Failure("scores", "--model", SmallNetworks.Resnet("model.onnx"), "--input", _folder.At("huge.npy"));
        Assert.Equal(ExitStatus.Unreadable, status);
        Assert.Contains("huge.npy: shape [1, 3, 60000, 60000] has more than", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_picture_names_the_bundled_ones()
    {
        var (status, message) = Failure("scores", "--model", SmallNetworks.Resnet("model.onnx"), "--image", "none.jpg");
        Assert.Equal(ExitStatus.Unreadable, status);
        Assert.StartsWith("saliencylab: There is no picture 'none.jpg'. Give a path, or a bundled picture: cat_and_coffee.jpg,", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interruption_is_status_130_and_leaves_nothing_behind()
    {
        using var interruption = new CancellationTokenSource();
        using var error = new InterruptingWriter(interruption);
        var document = """{ "maps": [{ "method": "smooth-grad-cam-plus-plus", "layer": "layer1.1", "class": 0, "options": { "samples": 4096 } }] }""";
        string[] arguments = ["explain", "--request", "-", "--model", SmallNetworks.Resnet("model.onnx"), "--input", SmallNetworks.Resnet("input.npy"), "--out", _folder.At("out")];
        var status = Shell.Run(arguments, new ShellStreams(new StringReader(document), TextWriter.Null, error, ShowsProgress: true), interruption.Token);
        Assert.Equal(ExitStatus.Interrupted, status);
        Assert.EndsWith("saliencylab: Interrupted; nothing was written.\n", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    public void Dispose() => _folder.Dispose();

    private static (int Status, string Error) Failure(params string[] arguments)
    {
        var run = ShellRun.Of(arguments);
        Assert.Equal("", run.Out);
        return (run.Status, run.Error);
    }
}
