using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Execution.Rules;
using SaliencyLab.Models.Graph;
using Xunit;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Rules;

/// <summary>Walks give the plain gradient where no rule changes it, know what they can't do beforehand, and leave nothing alive.</summary>
[Collection(AloneCollection.Name)]
public sealed class RecordedForwardTests
{
    private static readonly BackwardRule[] _rules = [new BackwardRule.Guided(), new BackwardRule.DeconvNet(), new BackwardRule.Excitation()];

    [Fact]
    public void Where_no_ReLU_lies_behind_a_layer_its_signal_is_the_gradient()
    {
        using var scope = NewDisposeScope();
        using var graph = Classifier(1, Node("Sigmoid", ["x"], "squeezed"), Node("Softmax", ["squeezed"], "shared", ("axis", 1L)), Node("Mul", ["shared", "squeezed"], "gated"));
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, TestContext.Current.CancellationToken);
        var picture = Picture();
        Layer[] taps = [shaped.Layers.Find("rectified")!];
        using var forward = shaped.Forward(picture, taps, CancellationToken.None);
        using var recorded = shaped.Record(picture, taps, CancellationToken.None);
        var expected = forward.Gradients(forward.Scores[0, 3], keep: false)[taps[0]];
        Assert.True(recorded.Walk(3, new BackwardRule.Guided(), taps, CancellationToken.None)[taps[0]].allclose(expected));
    }

    [Fact]
    public void A_picture_of_a_filled_up_batch_gets_the_signals_it_has_alone()
    {
        using var scope = NewDisposeScope();
        Tensor Signals(long batch)
        {
            using var graph = Classifier(batch);
            using var network = new Network(graph, new NetworkOptions());
            var shaped = network.At(3, 8, 8, CancellationToken.None);
            using var recorded = shaped.Record(Picture(), [shaped.Layers.Input], CancellationToken.None);
            return recorded.Walk(2, new BackwardRule.Guided(), [shaped.Layers.Input], CancellationToken.None)[shaped.Layers.Input];
        }

        Assert.Equal([1, 3, 8, 8], Signals(3).shape);
        Assert.True(Signals(3).allclose(Signals(1)));
    }

    [Fact]
    public void Only_layers_before_another_activation_take_its_plain_gradient()
    {
        using var graph = Classifier(1, Node("Sigmoid", ["x"], "squeezed"));
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, TestContext.Current.CancellationToken);
        Assert.True(shaped.TakesPlainGradient(shaped.Layers.Input, new BackwardRule.Guided()));
        Assert.True(shaped.TakesPlainGradient(shaped.Layers.Input, new BackwardRule.DeconvNet()));
        Assert.False(shaped.TakesPlainGradient(shaped.Layers.Find("squeezed")!, new BackwardRule.Guided()));
        Assert.False(shaped.TakesPlainGradient(shaped.Layers.Find("squeezed")!, new BackwardRule.Excitation()));
        Assert.Equal("Sigmoid of squeezed", Assert.Throws<ModelNotRunnableException>(() => shaped.TakesPlainGradient(shaped.Layers.Input, new BackwardRule.Excitation())).Node);
    }

    [Fact]
    public void A_walk_ends_at_its_own_layers_whatever_else_was_recorded()
    {
        using var scope = NewDisposeScope();
        using var graph = Classifier(1, Node("Sigmoid", ["x"], "squeezed"));
        using var network = new Network(graph, new NetworkOptions());
        var shaped = network.At(3, 8, 8, TestContext.Current.CancellationToken);
        var behind = shaped.Layers.Find("rectified")!;
        using var recorded = shaped.Record(Picture(), [shaped.Layers.Input, behind], CancellationToken.None);
        Assert.Equal(1, recorded.Walk(1, new BackwardRule.Excitation(), [behind], CancellationToken.None)[behind].sum().item<float>(), 1e-5f);
        Assert.Throws<ArgumentException>(() => recorded.Walk(1, new BackwardRule.Excitation(), [shaped.Layers.Find("squeezed")! with { Value = "nowhere" }], CancellationToken.None));
    }

    [Fact]
    public void Walks_leave_no_tensor()
    {
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        Explain(network, CancellationToken.None);
        var before = CountOfLiving();
        Explain(network, CancellationToken.None);
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_cancelled_walk_leaves_no_tensor()
    {
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        Explain(network, CancellationToken.None);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var before = CountOfLiving();
        using (NewDisposeScope())
        {
            var shaped = network.At(3, 8, 8, CancellationToken.None);
            Assert.ThrowsAny<OperationCanceledException>(() => shaped.Record(Picture(), [shaped.Layers.Input], cancelled.Token));
        }

        Assert.Equal(before, Tensor.TotalCount);
        Assert.ThrowsAny<OperationCanceledException>(() => Explain(network, cancelled.Token));
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_walk_that_meets_a_node_without_a_rule_leaves_no_tensor()
    {
        using var graph = Classifier(1, Node("Sigmoid", ["x"], "squeezed"));
        using var network = new Network(graph, new NetworkOptions());
        void Fail() => Assert.Throws<ModelNotRunnableException>(() => Explain(network, CancellationToken.None));
        Fail();
        var before = CountOfLiving();
        Fail();
        Assert.Equal(before, Tensor.TotalCount);
    }

    private static Tensor Picture() => (arange(192, dtype: ScalarType.Float32) * 0.1f).sin().reshape(1, 3, 8, 8);

    private static void Explain(Network network, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var shaped = network.At(3, 8, 8, CancellationToken.None);
        Layer[] layers = [shaped.Layers.Input, .. shaped.Layers.All];
        using var recorded = shaped.Record(Picture(), layers, CancellationToken.None);
        foreach (var rule in _rules.Append(new BackwardRule.ContrastiveExcitation(shaped.Layers.Find("rectified")!)))
        {
            recorded.Walk(1, rule, layers, cancellation);
            recorded.Walk(2, rule, layers, cancellation);
        }
    }

    // Tensors of earlier tests that only the collector frees are no business of this one.
    private static long CountOfLiving()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Tensor.TotalCount;
    }
}
