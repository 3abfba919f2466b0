using SkiaSharp;

namespace SaliencyLab.Imaging.Rendering;

/// <summary>Text in one size and colour, in lines that fit a width.</summary>
internal sealed class FigureText(SKTypeface typeface, float size, SKColor colour) : IDisposable
{
    private readonly SKFont _font = new(typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
    private readonly SKPaint _paint = new() { Color = colour, IsAntialias = true };

    /// <summary>From one line's top to the next one's, in pixels.</summary>
    public float LineHeight => size * 1.45f;

    /// <summary>Width of a text in one line.</summary>
    public float Measure(string text) => _font.MeasureText(text);

    /// <summary>Breaks a text between words; a word wider than the line is broken where it must be.</summary>
    public IReadOnlyList<string> Wrap(string text, float width)
    {
        var lines = new List<string>();
        var rest = text.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var fitting = Math.Max(1, _font.BreakText(rest, width));
            if (fitting < rest.Length && rest[..Math.Min(fitting + 1, rest.Length)].LastIndexOf(' ') is var space and > 0)
                fitting = space;

            lines.Add(rest[..fitting].TrimEnd().ToString());
            rest = rest[fitting..].TrimStart();
        }

        return lines;
    }

    /// <summary>Draws one line whose box begins at a point.</summary>
    public void Draw(SKCanvas canvas, string line, float left, float top) =>
        canvas.DrawText(line, left, top + ((LineHeight - size) / 2) + (size * 0.86f), SKTextAlign.Left, _font, _paint);

    /// <inheritdoc/>
    public void Dispose()
    {
        _font.Dispose();
        _paint.Dispose();
    }
}
