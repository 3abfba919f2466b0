using SaliencyLab.Web.Legal;

namespace SaliencyLab.Web.Tests.Legal;

public sealed class NoticesTests
{
    [Fact]
    public void Headings_tables_and_paragraphs_are_read_as_plain_text()
    {
        var sections = Notices.Parse("# Title\nOurs is [MIT](LICENSE).\n\n## Bundled\n| what | licence |\n|---|---|\n| `a.onnx` | Apache-2.0 ([notice](x.md)) |\n\nTwo\nlines.\n");

        Assert.Equal(["", "Bundled"], sections.Select(section => section.Title));
        Assert.Equal(["Ours is MIT."], sections[0].Texts);
        Assert.Equal(["what", "licence"], sections[1].Head);
        Assert.Equal(["a.onnx", "Apache-2.0 (notice)"], Assert.Single(sections[1].Rows));
        Assert.Equal(["Two lines."], sections[1].Texts);
    }

    [Theory]
    [InlineData("EfficientNet-Lite0 weights", "Apache-2.0")]
    [InlineData("MobileNetV2 weights", "BSD-3-Clause")]
    [InlineData("Inter", "SIL Open Font License 1.1")]
    [InlineData("MudBlazor", "MIT")]
    public void The_program_carries_the_notices_of_what_is_bundled(string what, string licence)
    {
        var row = Assert.Single(Notices.All.SelectMany(section => section.Rows), row => row[0] == what);

        Assert.Contains(row, cell => cell.Contains(licence, StringComparison.Ordinal));
    }
}
