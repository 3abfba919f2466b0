using SaliencyLab.Models.Graph.Layers;
using Xunit;

namespace SaliencyLab.Models.Tests.Graph.Layers;

public sealed class ScoreFlowTests
{
    [Fact]
    public void A_residual_branch_is_no_bottleneck_but_its_sum_is()
    {
        var nodes = new[]
        {
            HandMade.Node("Conv", ["x"], ["a"]),
            HandMade.Node("Conv", ["a"], ["branch"]),
            HandMade.Node("Add", ["a", "branch"], ["sum"]),
            HandMade.Node("Relu", ["sum"], ["aside"]),
            HandMade.Node("Gemm", ["sum"], ["score"]),
        };
        Assert.Equal(["a", "score", "sum"], ScoreFlow.Bottlenecks(nodes, "x", "score").Order());
    }
}
