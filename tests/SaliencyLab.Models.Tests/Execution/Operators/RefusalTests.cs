using SaliencyLab.Models.Execution.Operators;
using SaliencyLab.Models.Tests.Execution.Reference;
using Xunit;

namespace SaliencyLab.Models.Tests.Execution.Operators;

public sealed class RefusalTests
{
    private readonly NodeSite _site = new(SmallGraphs.Node("Conv", ["x", "w"], "y"), [], 1 << 20);
    private int _asked;

    [Fact]
    public void The_reason_is_not_written_where_the_condition_holds()
    {
        _site.Require(true, $"its input has {Axes()} axes");

        Assert.Equal(0, _asked);
    }

    [Fact]
    public void A_refused_node_is_told_with_its_values()
    {
        var refused = Assert.Throws<ModelNotRunnableException>(() => _site.Require(false, $"its input has {Axes()} axes of {1.5} and {NodeSite.Describe([2, 3])}"));

        Assert.Equal("Node 'Conv of y' (Conv): its input has 7 axes of 1.5 and 2×3.", refused.Message);
        Assert.Equal(1, _asked);
    }

    private int Axes()
    {
        _asked++;
        return 7;
    }
}
