using System.Text.Json.Nodes;
using Xunit;

namespace SaliencyLab.Cli.Tests.Commands;

public sealed class InspectCommandTests
{
    [Fact]
    public void The_bundled_network_is_described_as_JSON()
    {
        var run = ShellRun.Of("inspect", "--model", "efficientnet_lite0", "--json");
        Assert.Equal((0, ""), (run.Status, run.Error));
        var json = JsonNode.Parse(run.Out)!;
        Assert.Equal("ONNX", json["format"]!.GetValue<string>());
        Assert.Equal(1000, json["classes"]!.GetValue<int>());
        Assert.Equal("blocks.15", json["deepest"]!.GetValue<string>());
        Assert.Equal("NCHW", json["picture"]!["layout"]!.GetValue<string>());
        var recommended = json["layers"]!.AsArray().Where(layer => layer!["recommended"]!.GetValue<bool>()).Select(layer => layer!["name"]!.GetValue<string>());
        Assert.Equal(["blocks.0", "blocks.2", "blocks.4", "blocks.10", "head"], recommended);
        Assert.Empty(json["problems"]!.AsArray());
        Assert.Equal(255, json["card"]!["scale"]!.GetValue<double>());
    }

    [Fact]
    public void A_person_sees_the_layers_marked()
    {
        var run = ShellRun.Of("inspect", "--model", SmallNetworks.Resnet("model.onnx"));
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("picture     3 channels, 64 × 64, NCHW, 1 at once\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("classes     12, no labels\n", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^layer4 +32 +2 × 2 +Relu +recommended$", run.Out);
    }
}
