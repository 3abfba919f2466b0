using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using TorchSharp;
using Xunit;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution;

[Collection(AloneCollection.Name)]
public sealed class ForwardFromTapTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("input")]
    [InlineData("convolved")]
    [InlineData("rectified")]
    public void With_the_value_as_it_was_the_scores_are_those_of_a_forward(string name)
    {
        using var scope = NewDisposeScope();
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, None);
        using var whole = shaped.Forward(Pictures(1), [], None);
        using var part = shaped.FromTap(Pictures(1), shaped.Layers.Find(name)!, None);
        Assert.True(part.Scores((clean, _) => clean.clone(), None).allclose(whole.Scores, 1e-6, 1e-7));
        Assert.True(part.Scores((clean, _) => clean, None).allclose(whole.Scores, 1e-6, 1e-7));
    }

    /// <summary>Behind the ReLU follow a mean over 64 positions and a matrix: without a channel its row of the matrix is missing.</summary>
    [Fact]
    public void Each_row_of_a_batch_lacks_the_channel_that_was_taken_from_it()
    {
        using var scope = NewDisposeScope();
        using var graph = Classifier(batch: null);
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, None);
        var layer = shaped.Layers.Find("rectified")!;
        using var whole = shaped.Forward(Pictures(1), [layer], None);
        using var part = shaped.FromTap(Pictures(1).expand(2, -1, -1, -1), layer, None);
        var scores = part.Scores((clean, layout) => Zero(clean, layout.ChannelAxis!.Value, 1, 3), None);
        var means = whole.Activation(layer).mean([2L, 3L])[0];
        foreach (var (row, channel) in new[] { (0, 1), (1, 3) })
        {
            var expected = whole.Scores[0].detach() - (means[channel] * graph.Body.Constants["matrix"][channel]);
            Assert.True(scores[row].allclose(expected, 1e-5, 1e-6));
        }

        using var none = part.Scores((clean, _) => zeros_like(clean), None);
        Assert.Equal(0, none.abs().max().item<float>());
    }

    /// <summary>y = mean of x² + ReLU(2x) for the value doubled = 2x: the square of the picture does not depend on it.</summary>
    [Fact]
    public void What_does_not_depend_on_the_layer_keeps_its_clean_value_in_every_call()
    {
        using var scope = NewDisposeScope();
        using var graph = Made(
            [1, 3, 8, 8],
            [
                Node("Add", ["x", "x"], "doubled"),
                Node("Mul", ["x", "x"], "square"),
                Node("Relu", ["doubled"], "rectified"),
                Node("Add", ["square", "rectified"], "sum"),
                Node("ReduceMean", ["sum"], "y", ("axes", new long[] { 2, 3 }), ("keepdims", 0L)),
            ]);
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, None);
        using var part = shaped.FromTap(full([1, 3, 8, 8], 3f), shaped.Layers.Find("doubled")!, None);
        Assert.Equal([15f, 15f, 15f], part.Scores((clean, _) => clean.clone(), None).data<float>().ToArray());
        Assert.Equal([9f, 9f, 9f], part.Scores((clean, _) => clean.neg(), None).data<float>().ToArray());
        Assert.Equal([10f, 10f, 10f], part.Scores((clean, _) => ones_like(clean), None).data<float>().ToArray());
        Assert.Equal([15f, 15f, 15f], part.Scores((clean, _) => clean.clone(), None).data<float>().ToArray());
    }

    [Fact]
    public void A_value_of_another_shape_is_refused()
    {
        using var scope = NewDisposeScope();
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, None);
        using var part = shaped.FromTap(Pictures(1), shaped.Layers.Find("rectified")!, None);
        var error = Assert.Throws<ArgumentException>(() => part.Scores((clean, _) => clean.narrow(1, 0, 2), None));
        Assert.StartsWith("The edited value is 1×2×8×8 of Float32, the layer's 1×4×8×8 of Float32.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_calls_nor_a_cancelled_start_leave_a_tensor()
    {
        using var graph = Classifier(batch: null);
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, None);
        var layer = shaped.Layers.Find("convolved")!;
        void Run(CancellationToken start, CancellationToken call)
        {
            using var scope = NewDisposeScope();
            using var part = shaped.FromTap(Pictures(2), layer, start);
            part.Scores((clean, _) => clean.neg(), call);
        }

        Run(None, None);
        var before = Tensor.TotalCount;
        var cancelled = new CancellationToken(canceled: true);
        Run(None, None);
        Assert.Throws<OperationCanceledException>(() => Run(None, cancelled));
        Assert.Throws<OperationCanceledException>(() => Run(cancelled, None));
        Assert.Equal(before, Tensor.TotalCount);
    }

    private static Tensor Pictures(int count) => (arange(192 * count, dtype: ScalarType.Float32) * 0.37f).sin().reshape(count, 3, 8, 8);

    private static Tensor Zero(Tensor clean, int axis, params int[] channels)
    {
        var edited = clean.clone();
        for (var row = 0; row < channels.Length; row++)
        {
            edited.narrow(0, row, 1).narrow(axis, channels[row], 1).zero_();
        }

        return edited;
    }
}
