using System.Text;
using SaliencyLab.Explanations.Answers;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Saliency;

namespace SaliencyLab.Explanations.Export;

/// <summary>The files that an answer is exported as: the maps as .npy, and manifest.json last.</summary>
public static class ExportFiles
{
    /// <summary>Name of the manifest.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>Maps and manifest, with further files between them.</summary>
    /// <param name="further">Such as overlays.</param>
    public static IReadOnlyList<ExportFile> Of(Explanation answer, IEnumerable<ExportFile> further) =>
    [
        .. answer.Manifest.Maps.Zip(answer.Maps, (line, map) => new ExportFile(line.File, file => Write(file, map))),
        .. further,
        new ExportFile(Manifest, file => file.Write(Encoding.UTF8.GetBytes(answer.Manifest.ToJson() + "\n"))),
    ];

    /// <summary>A map as .npy: float32, height × width.</summary>
    public static void Write(Stream file, SaliencyMap map) => NpyFile.Write(file, [map.Height, map.Width], map.Values);
}
