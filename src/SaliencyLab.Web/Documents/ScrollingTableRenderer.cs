using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace SaliencyLab.Web.Documents;

/// <summary>A table in a box that scrolls where the page is narrow.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"document-table\" tabindex=\"0\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
