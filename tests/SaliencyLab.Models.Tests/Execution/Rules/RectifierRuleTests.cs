using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using Xunit;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static SaliencyLab.Models.Tests.Execution.Rules.Walked;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Rules;

/// <summary>Guided backpropagation and DeConvNet, worked out on paper: the gradient behind the ReLU is the weights of the last layer.</summary>
public sealed class RectifierRuleTests
{
    private static readonly GraphNode[] _relu = [Node("Relu", ["x"], "a")];
    private static readonly GraphNode[] _clip = [Node("Clip", ["x", "low", "high"], "a")];
    private static readonly GraphNode[] _openClip = [Node("Clip", ["x", "low"], "a")];
    private static readonly GraphNode[] _oldClip = [Node("Clip", ["x"], "a", ("min", 0f), ("max", 6f)) with { Opset = 8 }];
    private static readonly GraphNode[] _fanOut = [.. _relu, Node("Add", ["a", "x"], "sum")];

    [Fact]
    public void A_guided_ReLU_passes_what_is_positive_in_input_and_signal() =>
        Assert.Equal([2f, 0, 0, 0], Input(Guided, Row(1, -2, 3, -4), [2, 3, -5, -7], "a", _relu));

    [Fact]
    public void A_DeConvNet_ReLU_passes_what_is_positive_in_the_signal() =>
        Assert.Equal([2f, 3, 0, 0], Input(DeconvNet, Row(1, -2, 3, -4), [2, 3, -5, -7], "a", _relu));

    [Fact]
    public void A_guided_Clip_also_holds_back_what_is_above_its_bound() =>
        Assert.Equal([2f, 0, 0, 0, 0], Input(Guided, Row(1, -2, 7, 3, 0), [2, 3, 5, -7, 11], "a", _clip, Bounds));

    [Fact]
    public void A_DeConvNet_Clip_keeps_its_upper_bound() =>
        Assert.Equal([2f, 3, 0, 0, 11], Input(DeconvNet, Row(1, -2, 7, 3, 0), [2, 3, 5, -7, 11], "a", _clip, Bounds));

    [Fact]
    public void A_Clip_without_an_upper_bound_is_a_ReLU()
    {
        Assert.Equal([2f, 0, 5, 0], Input(Guided, Row(1, -2, 7, 3), [2, 3, 5, -7], "a", _openClip, Bounds[0]));
        Assert.Equal([2f, 3, 5, 0], Input(DeconvNet, Row(1, -2, 7, 3), [2, 3, 5, -7], "a", _openClip, Bounds[0]));
    }

    [Fact]
    public void A_Clip_with_attributes_has_the_same_bounds()
    {
        Assert.Equal([2f, 0, 0, 0], Input(Guided, Row(1, -2, 7, 3), [2, 3, 5, -7], "a", _oldClip));
        Assert.Equal([2f, 3, 0, 0], Input(DeconvNet, Row(1, -2, 7, 3), [2, 3, 5, -7], "a", _oldClip));
    }

    [Fact]
    public void A_Clip_below_0_keeps_its_gradient() =>
        Assert.Equal([2f, 3, 0, -7], Input(Guided, Row(1, -2, 7, 3), [2, 3, 5, -7], "a", _clip, ("low", tensor(-3f)), ("high", tensor(6f))));

    [Fact]
    public void Signals_of_a_value_that_is_read_twice_add_up()
    {
        Assert.Equal([4f, 3, -5, -7], Input(Guided, Row(1, -2, 3, -4), [2, 3, -5, -7], "sum", _fanOut));
        Assert.Equal([4f, 6, -5, -7], Input(DeconvNet, Row(1, -2, 3, -4), [2, 3, -5, -7], "sum", _fanOut));
    }

    /// <summary>1·x with a ReLU in the same node, as a convolution, and as a linear layer by the identity.</summary>
    [Fact]
    public void A_ReLU_inside_a_fused_node_follows_the_rule()
    {
        float[] Walk(Func<SaliencyLab.Models.Execution.ShapedNetwork, BackwardRule> rule, (GraphNode[] Nodes, (string, Tensor)[] Constants) fused) =>
            Input(rule, Row(1, -2, 3, -4), [2, 3, -5, -7], "a", fused.Nodes, fused.Constants);
        Assert.Equal([2f, 0, 0, 0], Walk(Guided, FusedConv("Relu")));
        Assert.Equal([2f, 0, 0, 0], Walk(Guided, FusedGemm("Relu")));
        Assert.Equal([2f, 3, 0, 0], Walk(DeconvNet, FusedConv("Relu")));
        Assert.Equal([2f, 3, 0, 0], Walk(DeconvNet, FusedGemm("Relu")));
    }

    [Fact]
    public void A_Clip_inside_a_fused_node_keeps_its_upper_bound()
    {
        float[] Walk(Func<SaliencyLab.Models.Execution.ShapedNetwork, BackwardRule> rule)
        {
            var (nodes, constants) = FusedConv("Clip", ("activation_params", new[] { 0f, 6f }));
            return Input(rule, Row(1, -2, 7, 3), [2, 3, 5, -7], "a", nodes, constants);
        }

        Assert.Equal([2f, 0, 0, 0], Walk(Guided));
        Assert.Equal([2f, 3, 0, 0], Walk(DeconvNet));
    }

    [Fact]
    public void Another_activation_inside_a_fused_node_keeps_its_gradient()
    {
        var (nodes, constants) = FusedConv("LeakyRelu", ("activation_params", new[] { 0.5f }));
        Assert.Equal([2f, 1.5f, -5, -3.5f], Input(Guided, Row(1, -2, 3, -4), [2, 3, -5, -7], "a", nodes, constants));
    }

    [Fact]
    public void Nodes_without_a_rule_pass_their_gradient() =>
        // Behind x² the gradient is 2x·w.
        Assert.Equal([4f, -12, 0], Input(Guided, Row(1, -2, 3), [2, 3, -5], "a", [Node("Mul", ["x", "x"], "square"), Node("Relu", ["square"], "a")]));

    private static (GraphNode[] Nodes, (string, Tensor)[] Constants) FusedConv(string activation, params (string, object)[] attributes) => (
        [Node("FusedConv", ["x", "kernel"], "a", [("activation", activation), .. attributes]) with { Domain = "com.microsoft" }],
        [("kernel", ones(1, 1, 1, 1))]);

    private static (GraphNode[] Nodes, (string, Tensor)[] Constants) FusedGemm(string activation) => (
        [Node("Conv", ["x", "kernel"], "same"), Node("Flatten", ["same"], "row"), Node("FusedGemm", ["row", "identity"], "a", ("activation", activation)) with { Domain = "com.microsoft" }],
        [("kernel", ones(1, 1, 1, 1)), ("identity", eye(4))]);

    private static (string, Tensor)[] Bounds => [("low", tensor(0f)), ("high", tensor(6f))];

    private static BackwardRule Guided(SaliencyLab.Models.Execution.ShapedNetwork network) => new BackwardRule.Guided();

    private static BackwardRule DeconvNet(SaliencyLab.Models.Execution.ShapedNetwork network) => new BackwardRule.DeconvNet();
}
