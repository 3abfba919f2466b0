using SaliencyLab.Cli.Output;
using Xunit;

namespace SaliencyLab.Cli.Tests.Output;

public sealed class ColumnsTests
{
    [Fact]
    public void Numbers_stand_right_and_lines_end_without_blanks()
    {
        var columns = new Columns("layer", ">size", "");
        columns.Add("blocks.10", "7 × 7", "");
        columns.Add("stem", "112 × 112", "deepest");
        using var text = new StringWriter { NewLine = "\n" };
        columns.Write(text);
        Assert.Equal("layer           size\nblocks.10      7 × 7\nstem       112 × 112  deepest\n", text.ToString());
    }

    [Theory]
    [InlineData(0f, "0")]
    [InlineData(0.03661f, "0.037")]
    [InlineData(7.39583f, "7.396")]
    [InlineData(0.0000123f, "1.23e-5")]
    [InlineData(-43210f, "-4.32e+4")]
    public void Values_are_short_at_any_size(float value, string text) => Assert.Equal(text, Numbers.Short(value));
}
