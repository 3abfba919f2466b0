using SaliencyLab.Explanations.Answers;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.ColourMaps;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.Imaging.Rendering;

namespace SaliencyLab.Explanations.Export;

/// <summary>Each map of an answer over the whole original picture, as PNG: "m0.overlay.png" and so on.</summary>
public static class OverlayFiles
{
    /// <summary>One file a map. Signed maps get the two-sided colours, all others inferno.</summary>
    /// <param name="crop">What the network saw of the picture.</param>
    /// <param name="picture">The original.</param>
    public static IEnumerable<ExportFile> Of(Explanation answer, Picture picture, CropRectangle crop) => answer.Manifest.Maps.Zip(
        answer.Maps,
        (line, map) => new ExportFile($"{line.Id}.overlay.png", file => PngWriter.Write(OverlayRenderer.Render(picture, crop, map.Shown, map.Height, map.Width, Display(line)), file)));

    private static RenderOptions Display(ManifestMap line) =>
        line.IsSigned() ? new RenderOptions { ColourMap = ColourMapCatalogue.TwoSidedName } : new RenderOptions();
}
