using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SaliencyLab.Web.Documents;

/// <summary>
/// Documents of the repository as HTML, so that page and file are one text: headings, paragraphs, tables, fenced code, code and links in a line. Every letter
/// of the text is encoded.
/// </summary>
public static partial class DocumentHtml
{
    private const string Fence = "```";

    /// <summary>A document that is part of the program.</summary>
    public static string OfResource(string name)
    {
        using var stream = typeof(DocumentHtml).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return Of(reader.ReadToEnd());
    }

    /// <summary>Turns a document into HTML.</summary>
    public static string Of(string markdown)
    {
        var html = new StringBuilder();
        var lines = new Queue<string>(markdown.ReplaceLineEndings("\n").Split('\n'));
        while (lines.TryDequeue(out var line))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                html.Append("<pre tabindex=\"0\"><code>").Append(WebUtility.HtmlEncode(string.Join('\n', While(lines, next => next != Fence)))).Append("</code></pre>\n");
                lines.TryDequeue(out _);
            }
            else if (line.StartsWith('#'))
            {
                var level = line.IndexOf(' ', StringComparison.Ordinal);
                html.Append($"<h{level}>").Append(Inline(line[(level + 1)..])).Append($"</h{level}>\n");
            }
            else if (line.StartsWith('|'))
            {
                // The second line of a table is its rule.
                Table(html, [line, .. While(lines, next => next.StartsWith('|')).Skip(1)]);
            }
            else if (line.Length > 0)
            {
                html.Append("<p>").Append(Inline(string.Join(' ', [line, .. While(lines, next => next.Length > 0)]))).Append("</p>\n");
            }
        }

        return html.ToString();
    }

    private static List<string> While(Queue<string> lines, Predicate<string> goesOn)
    {
        var taken = new List<string>();
        while (lines.TryPeek(out var next) && goesOn(next))
        {
            taken.Add(lines.Dequeue());
        }

        return taken;
    }

    private static void Table(StringBuilder html, IReadOnlyList<string> rows)
    {
        html.Append("<div class=\"document-table\" tabindex=\"0\"><table><thead>").Append(Row(rows[0], "th")).Append("</thead><tbody>");
        foreach (var row in rows.Skip(1))
        {
            html.Append(Row(row, "td"));
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Row(string row, string cell) =>
        $"<tr>{string.Concat(row.Trim().Trim('|').Split('|').Select(text => $"<{cell}>{Inline(text.Trim())}</{cell}>"))}</tr>";

    private static string Inline(string text) =>
        Link().Replace(Code().Replace(WebUtility.HtmlEncode(text), "<code>$1</code>"), "<a href=\"$2\">$1</a>");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
