using SaliencyLab.Web.Uploads;

namespace SaliencyLab.Web.Tests.Uploads;

public sealed class SizesTests
{
    [Theory]
    [InlineData(999, "999 bytes")]
    [InlineData(1_500, "1.5 kB")]
    [InlineData(50_000_000, "50 MB")]
    [InlineData(52_428_800, "52.43 MB")]
    [InlineData(1L << 30, "1.07 GB")]
    public void Sizes_have_a_unit_a_person_reads(long bytes, string text) => Assert.Equal(text, Sizes.Bytes(bytes));
}
