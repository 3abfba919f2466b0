using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using Xunit;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static SaliencyLab.Models.Tests.Execution.Rules.Walked;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Rules;

/// <summary>Excitation backprop, worked out on paper. Every last layer has a bias of 100, which must not count.</summary>
public sealed class ExcitationRuleTests
{
    private static readonly GraphNode[] _identity = [Node("Identity", ["x"], "a")];
    private static readonly GraphNode[] _pool = [Node("AveragePool", ["x"], "pooled", ("kernel_shape", new long[] { 1, 2 }), ("strides", new long[] { 1, 2 }))];

    [Fact]
    public void A_linear_layer_shares_by_what_each_positive_input_adds_through_a_positive_weight() =>
        // x⁺w⁺ = 3, 2, 0, 0.
        Equal([0.6f, 0.4f, 0, 0], Input(Excitation, Row(1, 2, 4, -3), [3, 1, -5, 2], "a", _identity));

    [Fact]
    public void Nothing_excited_is_nothing_shared() =>
        Equal([0, 0, 0], Input(Excitation, Row(1, 2, -3), [-3, -1, 5], "a", _identity));

    [Fact]
    public void A_convolution_shares_without_its_bias() =>
        // With its bias the convolution gives 6 and 9, of which the last layer makes shares 12/21 and 9/21; without it 5 = 1 + 4 and 8 = 2 + 6.
        Equal(
            [4 / 35f, (16 / 35f) + (3 / 28f), 9 / 28f],
            Input(Excitation, Row(1, 2, 3), [2, 1], "a", [Node("Conv", ["x", "kernel", "one"], "a")], ("kernel", Row(1, 2)), ("one", tensor(new[] { 1f }))));

    [Fact]
    public void A_negative_weight_of_a_convolution_gets_nothing() =>
        // The convolution gives 2·1 − 1·3 + 10 = 9; f is 2·1.
        Equal([1, 0], Input(Excitation, Row(1, 3), [1], "b", [.. _identity, Node("Conv", ["a", "kernel", "ten"], "b")], ("kernel", Row(2, -1)), ("ten", tensor(new[] { 10f }))));

    [Fact]
    public void Average_pooling_shares_in_proportion() =>
        // Means 2 and 2.5, shares 2/7 and 5/7.
        Equal([1 / 14f, 3 / 14f, 0, 5 / 7f], Input(Excitation, Row(1, 3, 0, 5), [1, 2], "pooled", _pool));

    [Fact]
    public void Global_pooling_and_a_mean_over_positions_share_in_proportion()
    {
        var picture = tensor(new[] { 1f, 2, 3, -4 }, [1L, 1, 2, 2]);
        float[] expected = [1 / 6f, 2 / 6f, 3 / 6f, 0];
        Equal(expected, Input(Excitation, picture, [1], "b", [.. _identity, Node("GlobalAveragePool", ["a"], "b")]));
        Equal(expected, Input(Excitation, picture, [1], "b", [.. _identity, Node("ReduceMean", ["a"], "b", ("axes", new long[] { -1, 2 }))]));
    }

    [Fact]
    public void A_residual_sum_splits_in_proportion_to_its_positive_summands() =>
        // Channels (1, 4) and (3, −2) add up to 4 and 2: shares 4/6 and 2/6.
        Equal([1 / 6f, 2 / 6f, 3 / 6f, 0], Input(
            Excitation,
            tensor(new[] { 1f, 4, 3, -2 }, [1L, 2, 1, 2]),
            [1, 1],
            "a",
            [Node("Slice", ["x", "zero", "first", "channels"], "one"), Node("Slice", ["x", "first", "second", "channels"], "two"), Node("Add", ["one", "two"], "a")],
            ("zero", tensor(new[] { 0L })), ("first", tensor(new[] { 1L })), ("second", tensor(new[] { 2L })), ("channels", tensor(new[] { 1L }))));

    [Fact]
    public void ReLU_and_batch_norm_pass_everything() =>
        // The batch norm gives 2·1 + 9 = 11 and 2·1.5 + 9 = 12.
        Equal([11 / 23f, 12 / 23f], Input(
            Excitation,
            Row(1, 1.5f),
            [1, 1],
            "a",
            [Node("BatchNormalization", ["x", "scale", "shift", "mean", "variance"], "normed", ("epsilon", 0f)), Node("Relu", ["normed"], "a")],
            ("scale", tensor(new[] { 2f })), ("shift", tensor(new[] { 9f })), ("mean", tensor(new[] { 0f })), ("variance", tensor(new[] { 1f }))));

    [Fact]
    public void A_bias_in_a_node_of_its_own_passes_everything() =>
        Equal([11 / 23f, 12 / 23f], Input(Excitation, Row(1, 2), [1, 1], "a", [Node("Add", ["x", "ten"], "a")], ("ten", tensor(new[] { 10f }))));

    [Fact]
    public void Shares_of_a_stretched_value_add_up() =>
        // The picture's one row and channel is read by two rows.
        Equal([3 / 10f, 7 / 10f], Input(Excitation, Row(1, 1), [1, 3, 2, 4], "a", [Node("Add", ["x", "rows"], "a")], ("rows", zeros(2, 1))));

    [Fact]
    public void Max_pooling_gives_all_to_the_largest() =>
        Equal([0, 1, 0], Input(Excitation, Row(1, 3, 2), [1], "b", [.. _identity, Node("MaxPool", ["a"], "b", ("kernel_shape", new long[] { 1, 3 }))]));

    [Fact]
    public void The_contrast_takes_off_the_share_of_the_negated_weights() =>
        // x⁺(−w)⁺ = 0, 0, 20, 6.
        Equal([0.6f, 0.4f, -20 / 26f, -6 / 26f], Input(network => new BackwardRule.ContrastiveExcitation(network.Layers.Input), Row(1, 2, 4, 3), [3, 1, -5, -2], "a", _identity));

    [Fact]
    public void The_signed_difference_is_carried_on() =>
        Equal([1 / 4f, 3 / 4f, -1 / 2f, -1 / 2f], Input(network => new BackwardRule.ContrastiveExcitation(network.Layers.Find("pooled")!), Row(1, 3, 2, 2), [3, -1], "pooled", _pool));

    [Theory]
    [InlineData("LayerNormalization")]
    [InlineData("Softmax")]
    [InlineData("Mul")]
    [InlineData("Sub")]
    [InlineData("Sigmoid")]
    public void A_node_without_a_rule_is_named(string kind)
    {
        var node = kind switch
        {
            "LayerNormalization" => Node(kind, ["x", "scale"], "a"),
            "Mul" or "Sub" => Node(kind, ["x", "x"], "a"),
            _ => Node(kind, ["x"], "a"),
        };
        var refused = Assert.Throws<ModelNotRunnableException>(() => Input(Excitation, Row(1, 2, 3), [1, 1, 1], "a", [node], ("scale", ones(3))));
        Assert.Equal($"{kind} of a", refused.Node);
        Assert.Equal(
            $"Node '{kind} of a' ({kind}) has no rule in excitation backprop, which knows convolutions, linear layers, pooling, sums, ReLU and batch norms. Choose a layer behind this node, or another method.",
            refused.Message);
    }

    [Fact]
    public void A_mean_over_channels_has_no_rule() =>
        Assert.Equal("ReduceMean of a", Assert.Throws<ModelNotRunnableException>(() => Input(
            Excitation, tensor(new[] { 1f, 4, 3, 2 }, [1L, 2, 1, 2]), [1, 1], "a", [Node("ReduceMean", ["x"], "a", ("axes", new long[] { 1 }))])).Node);

    [Fact]
    public void Without_a_linear_layer_behind_it_there_is_no_contrast()
    {
        using var scope = NewDisposeScope();
        using var graph = Made([1, 3, 4, 4], [Node("Relu", ["x"], "a"), Node("GlobalAveragePool", ["a"], "pooled"), Node("Flatten", ["pooled"], "y")]);
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 4, 4, TestContext.Current.CancellationToken);
        var at = shaped.Layers.Find("a")!;
        var refused = Assert.Throws<ModelNotRunnableException>(() => shaped.TakesPlainGradient(at, new BackwardRule.ContrastiveExcitation(at)));
        Assert.StartsWith("Between layer 'a' and the scores is no linear layer or convolution", refused.Message, StringComparison.Ordinal);
    }

    private static BackwardRule Excitation(ShapedNetwork network) => new BackwardRule.Excitation();
}
