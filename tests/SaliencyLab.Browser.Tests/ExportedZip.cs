using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.Export;

namespace SaliencyLab.Browser.Tests;

/// <summary>A zip as the page exports it, read back.</summary>
public sealed class ExportedZip : IDisposable
{
    private const int MostValues = 1 << 24;

    private readonly ZipArchive _archive;
    private readonly JsonDocument _manifest;

    private ExportedZip(string path)
    {
        _archive = ZipFile.OpenRead(path);
        _manifest = JsonDocument.Parse(Content("manifest.json"));
    }

    /// <summary>manifest.json.</summary>
    public JsonElement Manifest => _manifest.RootElement;

    /// <summary>The manifest's maps.</summary>
    public IReadOnlyList<JsonElement> Maps => [.. Manifest.GetProperty("maps").EnumerateArray()];

    /// <summary>Names of all files.</summary>
    public IEnumerable<string> Files => _archive.Entries.Select(entry => entry.FullName);

    /// <summary>Reads a download.</summary>
    public static async Task<ExportedZip> Of(IDownload download) => new(await download.PathAsync());

    /// <summary>The numbers of one of the manifest's maps.</summary>
    public NpyArray Values(JsonElement map) => NpyFile.Read(Content(map.GetProperty("file").GetString()!), "map", MostValues);

    /// <summary>One of the manifest's maps over the picture.</summary>
    public Picture Overlay(JsonElement map) => PictureDecoder.Decode(Content($"{map.GetProperty("id").GetString()}.overlay.png"), "overlay", new PictureLimits());

    public void Dispose()
    {
        _manifest.Dispose();
        _archive.Dispose();
    }

    private MemoryStream Content(string name)
    {
        using var stream = (_archive.GetEntry(name) ?? throw new FileNotFoundException($"{name} is not among {string.Join(", ", Files)}.")).Open();
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        return memory;
    }
}
