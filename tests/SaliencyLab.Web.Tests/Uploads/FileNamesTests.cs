using SaliencyLab.Web.Uploads;

namespace SaliencyLab.Web.Tests.Uploads;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("cat.jpg", "cat.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Windows\\cat.jpg", "cat.jpg")]
    [InlineData("/", "unnamed")]
    [InlineData("..", "unnamed")]
    [InlineData("", "unnamed")]
    [InlineData(null, "unnamed")]
    [InlineData("a\u0000b\u001b[31m\n.jpg", "ab[31m.jpg")]
    [InlineData("gpj.\u202Etac", "gpj.tac")]
    [InlineData("Katze & Kaffee 猫.png", "Katze & Kaffee 猫.png")]
    public void Only_the_last_part_that_can_be_seen_is_kept(string? sent, string kept) => Assert.Equal(kept, FileNames.Clean(sent));

    [Fact]
    public void A_long_name_is_shortened_before_its_ending()
    {
        var name = FileNames.Clean(new string('a', 4000) + ".onnx");

        Assert.Equal(120, name.Length);
        Assert.EndsWith("a….onnx", name, StringComparison.Ordinal);
    }
}
