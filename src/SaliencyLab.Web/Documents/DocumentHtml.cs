using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SaliencyLab.Web.Documents;

/// <summary>
/// Documents of the repository as HTML, so that page and file are one text. They are part of the program and may hold HTML of their own (sub, sup):
/// not for texts of users.
/// </summary>
public static class DocumentHtml
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>A document that is part of the program.</summary>
    public static string OfResource(string name)
    {
        using var stream = typeof(DocumentHtml).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return Of(reader.ReadToEnd());
    }

    /// <summary>Turns a document into HTML; what is wider than the page scrolls on its own, by keys too.</summary>
    public static string Of(string markdown)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = DocumentLink.Of(link.Url ?? "");
        }

        foreach (var code in document.Descendants<CodeBlock>())
        {
            code.GetAttributes().AddProperty("tabindex", "0");
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeBlockRenderer { OutputAttributesOnPre = true });
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.Render(document);
        return writer.ToString();
    }
}
