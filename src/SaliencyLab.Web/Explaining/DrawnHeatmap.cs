using SaliencyLab.Saliency;

namespace SaliencyLab.Web.Explaining;

/// <summary>A map as a picture alone.</summary>
/// <param name="Png">The file.</param>
/// <param name="Map">What it was drawn from; kept as long as the file is, because it is found by it.</param>
internal sealed record DrawnHeatmap(byte[] Png, SaliencyMap Map)
{
    /// <summary>Bytes of both.</summary>
    public long Bytes => Png.Length + (sizeof(float) * (long)Map.Values.Length);
}
