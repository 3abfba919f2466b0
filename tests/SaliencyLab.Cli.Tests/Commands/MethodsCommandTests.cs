using System.Text.Json.Nodes;
using Xunit;

namespace SaliencyLab.Cli.Tests.Commands;

public sealed class MethodsCommandTests
{
    [Fact]
    public void Every_method_is_listed_with_its_options_as_JSON()
    {
        var run = ShellRun.Of("methods", "--json");
        Assert.Equal((0, ""), (run.Status, run.Error));
        var methods = JsonNode.Parse(run.Out)!.AsArray();
        string[] expected = ["gradient", "gradient-sum", "linear-approximation", "normgrad", "normgrad-selective", "grad-cam", "grad-cam-plus-plus", "smooth-grad-cam-plus-plus"];
        Assert.Empty(expected.Except(methods.Select(method => method!["id"]!.GetValue<string>())));
        var smooth = methods.Single(method => method!["id"]!.GetValue<string>() == "smooth-grad-cam-plus-plus")!;
        Assert.True(smooth["slow"]!.GetValue<bool>());
        Assert.Equal("16", smooth["options"]!.AsArray().Single(option => option!["key"]!.GetValue<string>() == "samples")!["default"]!.GetValue<string>());
        var options = smooth["options"]!.AsArray().ToDictionary(option => option!["key"]!.GetValue<string>(), option => option!);
        Assert.Equal(["second", "first"], options["numerator"]["choices"]!.AsArray().Select(choice => choice!.GetValue<string>()));
        Assert.False(options["samples"].AsObject().ContainsKey("choices"));
    }

    [Fact]
    public void A_person_gets_a_line_a_method()
    {
        var run = ShellRun.Of("methods");
        Assert.Equal(0, run.Status);
        Assert.Contains("grad-cam-plus-plus               Grad-CAM++", run.Out, StringComparison.Ordinal);
        Assert.Contains("How it becomes one number. One of sum, norm, filter_norm, max, abs_max.", run.Out, StringComparison.Ordinal);
    }
}
