using System.Text.RegularExpressions;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.TestData;
using SaliencyLab.Web.Documents;

namespace SaliencyLab.Web.Tests.Documents;

public sealed partial class MethodDocumentsTests
{
    private static readonly string _documents = Path.Combine(DataFolders.Repository, "docs");

    public static TheoryData<string> Methods => [.. MethodCatalogue.All.Select(entry => entry.Id)];

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(_documents, "methods"), "*.md").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_has_a_page_with_its_name_and_its_options(string id)
    {
        var entry = MethodCatalogue.Find(id)!;
        var text = Read($"{id}.md");

        Assert.Equal($"# {entry.Name}", text.Split('\n')[0]);
        Assert.Equal(entry.Options.Select(option => (option.Key, option.Default is "" ? "–" : option.Default.Trim('"'))), Options(text));
        Assert.Contains($"(methods/{id}.md)", File.ReadAllText(Path.Combine(_documents, "README.md")), StringComparison.Ordinal);
        Assert.Equal(DocumentHtml.Of(text), DocumentHtml.OfResource($"methods/{id}.md"));
    }

    [Fact]
    public void Every_file_is_the_page_of_a_method_or_of_a_step()
    {
        Assert.Equal(
            Directory.GetFiles(Path.Combine(_documents, "methods"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
            MethodCatalogue.All.Select(entry => entry.Id).Concat(StepDocument.All.Select(step => step.Id)).Order(StringComparer.Ordinal));
        Assert.All(StepDocument.All, step => Assert.Equal($"# {step.Name}", Read($"{step.Id}.md").Split('\n')[0]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_page_says_the_same_things_in_the_same_order(string file) => Assert.Equal(
        ["What it answers", "Formula", "Paper", "Cost", "When it misleads", "Options"],
        Heading().Matches(Read(file)).Select(heading => heading.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_page_links_to_is_there_and_its_picture_is_small(string file)
    {
        foreach (var target in Link().Matches(Read(file)).Select(link => link.Groups[1].Value).Where(target => !target.StartsWith("https://", StringComparison.Ordinal)))
        {
            var linked = new FileInfo(Path.Combine(_documents, "methods", target));
            Assert.True(linked.Exists, $"{file} links to {target}, which is not there.");
            Assert.True(linked.Extension is ".md" || linked.Length <= 60 * 1024, $"{target} has {linked.Length} bytes; 60 KB are the limit.");
        }
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(_documents, "methods", file)).ReplaceLineEndings("\n");

    private static IEnumerable<(string Key, string Default)> Options(string text) =>
        OptionRow().Matches(text[text.IndexOf("## Options", StringComparison.Ordinal)..]).Select(row => (row.Groups[1].Value, row.Groups[2].Value));

    [GeneratedRegex(@"(?m)^## (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?m)^\| `([a-z_]+)` \| ([^|]+) \|")]
    private static partial Regex OptionRow();
}
