namespace SaliencyLab.Imaging.Rendering;

/// <summary>How a map is read between its cells' centres.</summary>
public enum MapSampling
{
    /// <summary>Bilinear, half-pixel centres, edges replicated.</summary>
    Smooth,

    /// <summary>The layer's true pixels: each cell in one colour.</summary>
    Cells,
}
