namespace SaliencyLab.Saliency.Masks;

/// <summary>Which random masks a method wants. Equal options share the masked inputs.</summary>
/// <param name="Count">Number of masks.</param>
/// <param name="Cells">Rows and columns of a mask before it is upsampled.</param>
/// <param name="Probability">Share of cells that stay.</param>
/// <param name="Seed">Seed of libtorch's CPU generator, 0 or more.</param>
public sealed record MaskOptions(int Count, int Cells, double Probability, long Seed)
{
    /// <summary>Default number of masks.</summary>
    public const int DefaultCount = 1000;

    /// <summary>Most masks that one map may ask for.</summary>
    public const int MostCount = 16_384;

    /// <summary>Default rows and columns.</summary>
    public const int DefaultCells = 7;

    /// <summary>Most rows and columns.</summary>
    public const int MostCells = 64;

    /// <summary>Default share of cells that stay.</summary>
    public const double DefaultProbability = 0.5;

    /// <summary>Least share of cells that stay.</summary>
    public const double LeastProbability = 0.01;
}
