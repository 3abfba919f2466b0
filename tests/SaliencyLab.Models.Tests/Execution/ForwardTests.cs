using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using Xunit;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution;

public sealed class ForwardTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void Nothing_before_the_first_tap_joins_the_autograd_graph()
    {
        using var scope = NewDisposeScope();
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, None);
        using var untapped = shaped.Forward(Picture(), [], None);
        Assert.False(untapped.Scores.requires_grad);
        var layer = shaped.Layers.Find("rectified")!;
        using var tapped = shaped.Forward(Picture(), [layer], None);
        Assert.True(tapped.Scores.requires_grad);
        Assert.All(graph.Body.Constants.Values, weight => Assert.False(weight.requires_grad));
    }

    [Fact]
    public void Gradients_before_global_pooling_are_the_weights_divided_by_the_positions()
    {
        using var scope = NewDisposeScope();
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, None);
        var layer = shaped.Layers.Find("rectified")!;
        using var result = shaped.Forward(Picture(), [layer], None);
        var gradient = result.Gradients(result.Scores[0, 2], keep: false)[layer];
        var expected = (graph.Body.Constants["matrix"].select(1, 2) / 64).reshape(1, 4, 1, 1).expand(1, 4, 8, 8);
        Assert.True(gradient.allclose(expected, 1e-5, 1e-8));
        Assert.Throws<InvalidOperationException>(() => result.Gradients(result.Scores[0, 2], keep: false));
    }

    [Fact]
    public void A_tap_that_the_score_reaches_only_through_whole_numbers_has_gradient_zero()
    {
        using var scope = NewDisposeScope();
        using var graph = Made(
            [1, 3, 8, 8],
            [
                Node("Relu", ["x"], "rectified"),
                Node("Cast", ["rectified"], "whole", ("to", 7L)),
                Node("Cast", ["whole"], "real", ("to", 1L)),
                Node("Add", ["x", "real"], "sum"),
                Node("ReduceMean", ["sum"], "y", ("axes", new long[] { 2, 3 }), ("keepdims", 0L)),
            ]);
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, None);
        var layer = shaped.Layers.Find("rectified")!;
        using var alone = shaped.Forward(Picture(), [layer], None);
        Assert.Equal(0, alone.Gradients(alone.Scores[0, 0], keep: false)[layer].abs().max().item<float>());
        using var both = shaped.Forward(Picture(), [layer, shaped.Layers.Input], None);
        var gradients = both.Gradients(both.Scores[0, 0], keep: false);
        Assert.Equal(0, gradients[layer].abs().max().item<float>());
        Assert.Equal(1f / 64, gradients[shaped.Layers.Input][0, 0, 0, 0].item<float>());
    }

    [Fact]
    public void A_fixed_batch_is_filled_up_and_one_row_comes_back()
    {
        using var scope = NewDisposeScope();
        using var four = Classifier(4);
        using var one = Classifier(1);
        using var batched = new Network(four, new NetworkOptions());
        using var single = new Network(one, new NetworkOptions());
        var shaped = batched.At(3, 8, 8, None);
        Assert.False(shaped.TakesBatches);
        using var result = shaped.Forward(Picture(), [shaped.Layers.Input], None);
        using var expected = single.At(3, 8, 8, None).Forward(Picture(), [], None);
        Assert.Equal([1L, 5L], result.Scores.shape);
        Assert.True(result.Scores.allclose(expected.Scores, 1e-6, 1e-6));
        Assert.Equal([1L, 3L, 8L, 8L], result.Activation(shaped.Layers.Input).shape);
    }

    [Fact]
    public void A_free_batch_is_believed_only_where_every_row_is_right()
    {
        using var scope = NewDisposeScope();
        using var right = Classifier(null);
        using var network = new Network(right, new NetworkOptions());
        Assert.True(network.At(3, 8, 8, None).TakesBatches);
        using var wrong = Classifier(null, Node("Slice", ["x", "zero", "one", "zero"], "first"));
        ((Dictionary<string, Tensor>)wrong.Body.Constants).Add("zero", tensor([0L]).DetachFromDisposeScope());
        ((Dictionary<string, Tensor>)wrong.Body.Constants).Add("one", tensor([1L]).DetachFromDisposeScope());
        using var silent = new Network(wrong, new NetworkOptions());
        Assert.False(silent.At(3, 8, 8, None).TakesBatches);
    }

    [Fact]
    public async Task Threads_share_a_network_without_disturbing_each_other()
    {
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        float[] Scores(float value)
        {
            using var scope = NewDisposeScope();
            var shaped = network.At(3, 8, 8, None);
            using var result = shaped.Forward(Picture() * value, [shaped.Layers.Input], None);
            result.Gradients(result.Scores[0, 0], keep: false);
            return result.Scores.detach().data<float>().ToArray();
        }

        var (first, second) = (Scores(1), Scores(-2));
        var runs = Enumerable.Range(0, 40).Select(index => Task.Run(() => (index, Scores: Scores(index % 2 == 0 ? 1 : -2)))).ToArray();
        foreach (var run in runs)
        {
            var (index, scores) = await run;
            Assert.Equal(index % 2 == 0 ? first : second, scores);
        }
    }

    [Fact]
    public void All_missing_operators_come_in_one_message()
    {
        using var graph = Made([1, 3, 8, 8], [Node("Wavelet", ["x"], "a"), Node("Wavelet", ["a"], "b"), Node("Curvelet", ["b"], "y")]);
        var refused = Assert.Throws<ModelNotRunnableException>(void () => new Network(graph, new NetworkOptions()).Dispose());
        Assert.Contains("Curvelet (node 'Curvelet of y')", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Wavelet (nodes 'Wavelet of a', 'Wavelet of b')", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_loop_ends_in_a_message()
    {
        using var scope = NewDisposeScope();
        var body = new GraphBody
        {
            Inputs = ["step", "goes", "value"],
            Outputs = ["goes", "next"],
            Nodes = [Node("Abs", ["value"], "next")],
            Constants = new Dictionary<string, Tensor>(),
        };
        using var graph = Made(
            [1, 3, 8, 8],
            [Node("Loop", ["", "", "x"], "looped", ("body", body)), Node("ReduceMean", ["looped"], "y", ("axes", new long[] { 2, 3 }), ("keepdims", 0L))]);
        using var network = new Network(graph, new NetworkOptions());
        var refused = Assert.Throws<ModelNotRunnableException>(() => network.At(3, 8, 8, None));
        Assert.Contains("does not end", refused.Message, StringComparison.Ordinal);
    }

    private static Tensor Picture() => (arange(192, dtype: ScalarType.Float32) * 0.9f).sin().reshape(1, 3, 8, 8);
}
