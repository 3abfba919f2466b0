using System.Runtime.InteropServices;
using SaliencyLab.Imaging.ColourMaps;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Imaging.Preprocessing;
using SkiaSharp;

namespace SaliencyLab.Imaging.Rendering;

/// <summary>A panel as a figure for a paper or a slide: the map, its colour bar with numbers, and the caption, on white.</summary>
public static class FigureRenderer
{
    // Smaller panels are enlarged and larger ones shrunk until their long side lies between these, in pixels.
    private const int ShortestPanel = 448;
    private const int LongestPanel = 2048;
    private static readonly SKColor _text = new(0x15, 0x19, 0x1F);
    private static readonly SKColor _muted = new(0x4F, 0x59, 0x65);

    /// <summary>Draws the figure.</summary>
    /// <param name="panel">An overlay or heatmap.</param>
    /// <param name="colours">What it was coloured with.</param>
    /// <param name="range">The values of the colour bar's ends (<see cref="RenderOptions.RangeFor"/>).</param>
    public static Picture Render(Picture panel, ColourMap colours, ValueRange range, FigureCaption caption)
    {
        var shown = PictureWriter.Shrink(Checkerboard.Under(panel), LongestPanel);
        var enlarged = Math.Max(1f, (float)ShortestPanel / Math.Max(shown.Width, shown.Height));
        var width = shown.Width * enlarged;
        var height = shown.Height * enlarged;
        var unit = Math.Max(width, height) / ShortestPanel;

        // Room for the text beside a narrow picture too.
        var content = Math.Max(width, ShortestPanel * unit / 2);
        using var numbers = new FigureText(FigureFonts.Regular, 14 * unit, _muted);
        using var main = new FigureText(FigureFonts.SemiBold, 15 * unit, _text);
        using var details = new FigureText(FigureFonts.Regular, 14 * unit, _muted);
        var mainLines = main.Wrap(caption.Main, content);
        var detailLines = details.Wrap(caption.Details, content).Concat(caption.Remarks.SelectMany(remark => details.Wrap(remark, content))).ToList();

        var margin = 16 * unit;
        var gap = 8 * unit;
        var textTop = margin + height + gap + numbers.LineHeight + gap;
        var bottom = textTop + (mainLines.Count * main.LineHeight) + (detailLines.Count * details.LineHeight) + margin;
        using var bitmap = new SKBitmap(new SKImageInfo((int)Math.Ceiling(content + (2 * margin)), (int)Math.Ceiling(bottom), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        DrawPanel(canvas, shown, new SKRect(margin, margin, margin + width, margin + height));
        DrawBar(canvas, numbers, colours, range, new SKRect(margin, margin + height + gap, margin + content, margin + height + gap + numbers.LineHeight), gap);
        DrawLines(canvas, main, mainLines, margin, textTop);
        DrawLines(canvas, details, detailLines, margin, textTop + (mainLines.Count * main.LineHeight));
        canvas.Flush();
        return Read(bitmap);
    }

    private static void DrawPanel(SKCanvas canvas, Picture panel, SKRect place)
    {
        var rgba = ChannelConversion.Take(panel, ChannelOrder.Rgba).Values;
        using var bitmap = new SKBitmap(new SKImageInfo(panel.Width, panel.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Marshal.Copy(rgba, 0, bitmap.GetPixels(), rgba.Length);
        using var image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, place, new SKSamplingOptions(place.Width > panel.Width ? SKFilterMode.Linear : SKFilterMode.Nearest));
    }

    private static void DrawBar(SKCanvas canvas, FigureText numbers, ColourMap colours, ValueRange range, SKRect place, float gap)
    {
        var low = SignificantDigits.Format(range.Minimum);
        var high = SignificantDigits.Format(range.Maximum);
        numbers.Draw(canvas, low, place.Left, place.Top);
        numbers.Draw(canvas, high, place.Right - numbers.Measure(high), place.Top);
        var left = place.Left + numbers.Measure(low) + gap;
        var step = (place.Right - numbers.Measure(high) - gap - left) / ColourMap.Size;
        using var paint = new SKPaint();
        for (var i = 0; i < ColourMap.Size && step > 0; i++)
        {
            var colour = colours[i];
            paint.Color = new SKColor(colour[0], colour[1], colour[2]);

            // One pixel wider than its share, so that no seam shows; the next colour covers it.
            var end = i == ColourMap.Size - 1 ? left + ((i + 1) * step) : left + ((i + 1) * step) + 1;
            canvas.DrawRect(new SKRect(left + (i * step), place.MidY - (gap / 2), end, place.MidY + (gap / 2)), paint);
        }
    }

    private static void DrawLines(SKCanvas canvas, FigureText text, IReadOnlyList<string> lines, float left, float top)
    {
        for (var i = 0; i < lines.Count; i++)
            text.Draw(canvas, lines[i], left, top + (i * text.LineHeight));
    }

    private static Picture Read(SKBitmap bitmap)
    {
        var rgba = bitmap.GetPixelSpan();
        var rgb = new byte[bitmap.Width * bitmap.Height * 3];
        for (int from = 0, to = 0; to < rgb.Length; from += 4, to += 3)
            rgba.Slice(from, 3).CopyTo(rgb.AsSpan(to));

        return new Picture(bitmap.Width, bitmap.Height, rgb, null, "PNG");
    }
}
