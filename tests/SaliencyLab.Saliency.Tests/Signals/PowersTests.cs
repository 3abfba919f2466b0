using SaliencyLab.Saliency.Signals;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Signals;

public sealed class PowersTests
{
    // 37 is no multiple of any vector's length, and 3 is shorter than each.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(37)]
    [InlineData(64)]
    public void Values_squares_and_cubes_are_added_to_what_is_there_in_float64(int count)
    {
        var values = Enumerable.Range(0, count).Select(index => (index - 20) * 0.1f).ToArray();
        var first = Enumerable.Repeat(1.0, count).ToArray();
        var second = Enumerable.Repeat(2.0, count).ToArray();
        var third = Enumerable.Repeat(3.0, count).ToArray();

        Powers.Accumulate(values, first, second, third);

        // A float32 squared is exact in float64; its cube and the sums are rounded as these are.
        Assert.Equal(values.Select(value => 1 + (double)value), first);
        Assert.Equal(values.Select(value => 2 + ((double)value * value)), second);
        Assert.Equal(values.Select(value => 3 + ((double)value * value * value)), third);
    }
}
