using SaliencyLab.Web.Documents;

namespace SaliencyLab.Web.Tests.Documents;

public sealed class DocumentHtmlTests
{
    [Theory]
    [InlineData("# A & B", "<h1>A &amp; B</h1>\n")]
    [InlineData("Two\nlines of `a<b>` and [there](/x).", "<p>Two\nlines of <code>a&lt;b&gt;</code> and <a href=\"/x\">there</a>.</p>\n")]
    [InlineData("w<sub>k</sub> = Σ *a*", "<p>w<sub>k</sub> = Σ <em>a</em></p>\n")]
    [InlineData("```\na | b <c>\n\nd\n```\n", "<pre tabindex=\"0\"><code>a | b &lt;c&gt;\n\nd\n</code></pre>\n")]
    [InlineData("| a | b |\n|---|---|\n| `1` | 2 |", "<div class=\"document-table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><code>1</code></td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n</div>\n")]
    public void Each_block_becomes_its_element(string markdown, string html) => Assert.Equal(html, DocumentHtml.Of(markdown));

    [Theory]
    [InlineData("grad-cam.md", "/methods/grad-cam")]
    [InlineData("../../wwwroot/method-pictures/cam.jpg", "/method-pictures/cam.jpg")]
    [InlineData("https://arxiv.org/abs/2004.02866", "https://arxiv.org/abs/2004.02866")]
    [InlineData("/openapi/v1.json", "/openapi/v1.json")]
    public void A_link_between_files_becomes_one_between_pages(string file, string address) =>
        Assert.Equal($"<p><a href=\"{address}\">there</a></p>\n", DocumentHtml.Of($"[there]({file})"));

    [Fact]
    public void The_programs_own_text_of_the_api_is_the_repositorys() =>
        Assert.Equal(DocumentHtml.Of(File.ReadAllText(Path.Combine(TestData.DataFolders.Repository, "docs", "api.md"))), DocumentHtml.OfResource("api.md"));
}
