using System.Globalization;
using SaliencyLab.Explanations.Export;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.ColourMaps;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Imaging.Rendering;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Pictures;
using SaliencyLab.Web.Work;

namespace SaliencyLab.Web.Explaining;

/// <summary>Maps as PNG pictures, at the original's own resolution. One is drawn at a time: a large one takes hundreds of megabytes.</summary>
internal sealed class MapImages(DecodedPictures pictures) : IDisposable
{
    private const long MostBytes = 16L << 20;
    private const int ShortestSide = 224;

    // A map of a deep layer is smooth: stretched by the browser it looks like the one drawn at full size.
    private const double StillSide = 128;

    private readonly SemaphoreSlim _drawing = new(1);

    // Every visitor's first view shows the same maps.
    private readonly ByteBoundedCache<(SaliencyMap Map, (int Height, int Width) Size), DrawnHeatmap> _stills = new(MostBytes, heatmap => heatmap.Bytes);

    /// <summary>Draws a map of a result.</summary>
    /// <exception cref="RequestException">An option is wrong.</exception>
    /// <exception cref="ImagingException">The picture can't be drawn.</exception>
    /// <exception cref="IOException">The picture was deleted.</exception>
    public async Task<byte[]> Render(StoredResult result, int number, MapImageQuery query, CancellationToken cancellation)
    {
        var line = result.Answer.Manifest.Maps[number];
        var method = MethodCatalogue.Find(line.Request["method"]!.GetValue<string>());
        var options = query.ToOptions(line.IsSigned());
        await _drawing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Png(Draw(result, number, query, options, method?.Name ?? "")), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _drawing.Release();
        }
    }

    /// <summary>A map's heatmap in the colours of a first view, its long side 128 pixels. Kept.</summary>
    /// <exception cref="ImagingException">The map can't be drawn.</exception>
    public async Task<byte[]> Still(StoredResult result, int number, CancellationToken cancellation)
    {
        var map = result.Answer.Maps[number];
        var full = HeatmapSize(result, map);
        var scale = StillSide / Math.Max(full.Height, full.Width);
        var size = (Height: Side(full.Height * scale), Width: Side(full.Width * scale));
        if (_stills.Find((map, size)) is { } kept)
        {
            return kept.Png;
        }

        await _drawing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var options = new MapImageQuery().ToOptions(result.Answer.Manifest.Maps[number].IsSigned());
            var drawn = Png(HeatmapRenderer.Render(map.Shown, map.Height, map.Width, size.Height, size.Width, options));
            _stills.Keep((map, size), new DrawnHeatmap(drawn, map));
            return drawn;
        }
        finally
        {
            _drawing.Release();
        }
    }

    /// <summary>Everything of a result as a zip: maps, overlays on the whole picture, manifest.json.</summary>
    /// <exception cref="ImagingException">The picture can't be drawn.</exception>
    /// <exception cref="IOException">The picture was deleted.</exception>
    public async Task<byte[]> Archive(StoredResult result, CancellationToken cancellation)
    {
        await _drawing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Zip(result, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _drawing.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _drawing.Dispose();

    private static byte[] Png(Picture picture)
    {
        using var file = new MemoryStream();
        PngWriter.Write(picture, file);
        return file.ToArray();
    }

    private byte[] Zip(StoredResult result, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        var overlays = result.Source is PictureSource picture ? OverlayFiles.Of(result.Answer, pictures.Get(picture), Crop(result, picture)) : [];
        ExportArchive.Write(file, ExportFiles.Of(result.Answer, overlays), cancellation);
        return file.ToArray();
    }

    private static CropRectangle Crop(StoredResult result, PictureSource picture) => result.Answer.Manifest.Image.Crop is [var left, var top, var width, var height]
        ? new CropRectangle(left, top, width, height)
        : new CropRectangle(0, 0, picture.Info.Width, picture.Info.Height);

    private static FigureCaption Caption(StoredResult result, int number, string method)
    {
        var line = result.Answer.Manifest.Maps[number];
        var map = result.Answer.Maps[number];
        var text = CultureInfo.InvariantCulture;
        return new FigureCaption(
            string.Create(text, $"{method} · {line.Class.Label} {line.Class.Probability * 100:0.0} %"),
            string.Create(text, $"{result.Answer.Manifest.Model.Name} · {line.Layer} · {map.Height} × {map.Width} · {result.Seconds[number]:0.00} s"),
            line.Remarks);
    }

    private Picture Draw(StoredResult result, int number, MapImageQuery query, RenderOptions options, string method)
    {
        var map = result.Answer.Maps[number];
        var panel = query.KindName == "heatmap" ? Heatmap(result, map, options) : Overlay(result, map, options, query.CropOnly);
        return query.KindName == "figure"
            ? FigureRenderer.Render(panel, ColourMapCatalogue.Get(options.ColourMap), options.RangeFor(map.Values), Caption(result, number, method))
            : panel;
    }

    private static Picture Heatmap(StoredResult result, SaliencyMap map, RenderOptions options)
    {
        var (height, width) = HeatmapSize(result, map);
        return HeatmapRenderer.Render(map.Shown, map.Height, map.Width, height, width, options);
    }

    private static (int Height, int Width) HeatmapSize(StoredResult result, SaliencyMap map) => result.Source is PictureSource picture ? Size(Crop(result, picture)) : Size(map);

    private static (int Height, int Width) Size(CropRectangle crop) => (Side(crop.Height), Side(crop.Width));

    /// <summary>A whole multiple of the map's own size: an array has no picture to be as large as.</summary>
    private static (int Height, int Width) Size(SaliencyMap map)
    {
        var times = Math.Max(1, (ShortestSide + map.Height - 1) / map.Height);
        return (map.Height * times, map.Width * times);
    }

    private static int Side(double length) => Math.Max(1, (int)Math.Round(length));

    private Picture Overlay(StoredResult result, SaliencyMap map, RenderOptions options, bool cropOnly)
    {
        if (result.Source is not PictureSource source)
        {
            throw new RequestException("overlay", "overlay: these are maps of an array, which has no picture for them to lie over. Leave overlay out.");
        }

        var (picture, crop) = (pictures.Get(source), Crop(result, source));
        return cropOnly
            ? OverlayRenderer.RenderCrop(picture, crop, map.Shown, map.Height, map.Width, options)
            : OverlayRenderer.Render(picture, crop, map.Shown, map.Height, map.Width, options);
    }
}
