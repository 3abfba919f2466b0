using System.Text.RegularExpressions;

namespace SaliencyLab.Web.Legal;

/// <summary>THIRD-PARTY-NOTICES.md, which is part of the program, as sections of plain text: the page and the file say the same.</summary>
public static partial class Notices
{
    private const string Resource = "third-party-notices.md";

    /// <summary>The file's sections.</summary>
    public static IReadOnlyList<NoticeSection> All { get; } = Parse(ReadResource());

    /// <summary>Reads headings, tables and paragraphs; the links of the file lead into the repository and are left out.</summary>
    public static IReadOnlyList<NoticeSection> Parse(string markdown)
    {
        var blocks = Heading().Split(markdown.ReplaceLineEndings("\n"));
        return [.. blocks.Select((block, index) => Section(index == 0 ? "" : block.Split('\n')[0].Trim(), index == 0 ? block : block[block.IndexOf('\n', StringComparison.Ordinal)..]))
            .Where(section => section.Rows.Count > 0 || section.Texts.Count > 0)];
    }

    private static NoticeSection Section(string title, string body)
    {
        var lines = body.Split('\n').Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        var table = lines.Where(line => line.StartsWith('|')).Select(Cells).ToList();
        var text = string.Join('\n', lines.Where(line => !line.StartsWith('|')));
        var paragraphs = text.Split("\n\n").Select(paragraph => Plain(paragraph.Replace('\n', ' '))).Where(paragraph => paragraph.Length > 0).ToList();

        // The second line of a table is its rule.
        return new NoticeSection(title, table.Count > 0 ? table[0] : [], [.. table.Skip(2)], paragraphs);
    }

    private static IReadOnlyList<string> Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(Plain)];

    private static string Plain(string text) => Link().Replace(text, "$1").Replace("`", "", StringComparison.Ordinal).Trim();

    private static string ReadResource()
    {
        using var stream = typeof(Notices).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?m)^## ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
