using SaliencyLab.Web.Documents;

namespace SaliencyLab.Web.Tests.Documents;

public sealed class DocumentHtmlTests
{
    [Theory]
    [InlineData("# A & B", "<h1>A &amp; B</h1>\n")]
    [InlineData("Two\nlines of `a<b>` and [there](/x).", "<p>Two lines of <code>a&lt;b&gt;</code> and <a href=\"/x\">there</a>.</p>\n")]
    [InlineData("```sh\na | b <c>\n\nd\n```\n", "<pre tabindex=\"0\"><code>a | b &lt;c&gt;\n\nd</code></pre>\n")]
    [InlineData("| a | b |\n|---|---|\n| `1` | 2 |", "<div class=\"document-table\" tabindex=\"0\"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><code>1</code></td><td>2</td></tr></tbody></table></div>\n")]
    public void Each_block_becomes_its_element(string markdown, string html) => Assert.Equal(html, DocumentHtml.Of(markdown));

    [Fact]
    public void The_programs_own_text_of_the_api_is_the_repositorys() =>
        Assert.Equal(DocumentHtml.Of(File.ReadAllText(Path.Combine(TestData.DataFolders.Repository, "docs", "api.md"))), DocumentHtml.OfResource("api.md"));
}
