using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using Xunit;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution;

/// <summary>Nothing is left alive after a run, whatever its end.</summary>
[Collection(AloneCollection.Name)]
public sealed class LeakTests
{
    [Fact]
    public void A_run_leaves_no_tensor()
    {
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        Explain(network);
        var before = Tensor.TotalCount;
        Explain(network);
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_cancelled_run_leaves_no_tensor()
    {
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        Explain(network);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var shaped = network.At(3, 8, 8, CancellationToken.None);
        var before = Tensor.TotalCount;
        using (NewDisposeScope())
        {
            Assert.ThrowsAny<OperationCanceledException>(() => shaped.Forward(ones(1, 3, 8, 8), [shaped.Layers.Input], cancelled.Token));
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_failed_run_leaves_no_tensor_and_names_the_score()
    {
        using var graph = Classifier();
        using var network = new Network(graph, new NetworkOptions());
        Explain(network);
        var shaped = network.At(3, 8, 8, CancellationToken.None);
        var before = Tensor.TotalCount;
        using (NewDisposeScope())
        {
            var refused = Assert.Throws<ModelNotRunnableException>(() => shaped.Forward(full([1, 3, 8, 8], float.NaN), [shaped.Layers.Input], CancellationToken.None));
            Assert.Contains("score 0 is not a number", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void A_network_that_could_not_be_folded_leaves_no_tensor()
    {
        var before = Tensor.TotalCount;
        using (NewDisposeScope())
        {
            using var graph = Classifier(1, Node("Expand", ["x", "large"], "stretched"));
            ((Dictionary<string, Tensor>)graph.Body.Constants).Add("large", tensor([1L << 20, 3L, 8L, 8L]).DetachFromDisposeScope());
            using var network = new Network(graph, new NetworkOptions { MemoryBytes = 1 << 20 });
            Assert.Throws<ModelNotRunnableException>(() => network.At(3, 8, 8, CancellationToken.None));
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    private static void Explain(Network network)
    {
        using var scope = NewDisposeScope();
        var shaped = network.At(3, 8, 8, CancellationToken.None);
        using var result = shaped.Forward(ones(1, 3, 8, 8), [shaped.Layers.Input, .. shaped.Layers.All], CancellationToken.None);
        foreach (var layer in shaped.Layers.All)
        {
            result.Activation(layer);
        }

        result.Gradients(result.Scores[0, 1], keep: true);
        result.Gradients(result.Scores[0, 2], keep: false);
    }
}
