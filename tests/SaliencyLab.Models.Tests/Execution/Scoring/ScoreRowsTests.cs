using SaliencyLab.Models.Execution.Scoring;
using Xunit;

namespace SaliencyLab.Models.Tests.Execution.Scoring;

public sealed class ScoreRowsTests
{
    [Theory]
    [InlineData(new long[] { 1, 10 }, 1, 10)]
    [InlineData(new long[] { 10 }, 1, 10)]
    [InlineData(new long[] { 1, 10, 1, 1 }, 1, 10)]
    [InlineData(new long[] { 1, 1, 1, 10 }, 1, 10)]
    [InlineData(new long[] { }, 1, 1)]
    [InlineData(new long[] { 4, 10 }, 4, 10)]
    [InlineData(new long[] { 4 }, 4, 1)]
    [InlineData(new long[] { 4, 1 }, 4, 1)]
    public void A_row_of_classes_is_found(long[] shape, long rows, int classes) => Assert.Equal(classes, ScoreRows.Classes("scores", shape, rows));

    [Theory]
    [InlineData(new long[] { 1, 5, 32, 32 }, 1)]
    [InlineData(new long[] { 1, 3, 64 }, 1)]
    [InlineData(new long[] { 1, 10 }, 2)]
    [InlineData(new long[] { 1, 0 }, 1)]
    public void What_is_no_row_of_classes_is_refused(long[] shape, long rows)
    {
        var refused = Assert.Throws<ModelNotRunnableException>(() => ScoreRows.Classes("scores", shape, rows));
        Assert.Equal("scores", refused.Node);
    }
}
