using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Execution;

/// <summary>The convolution over rows and columns that computes a layer.</summary>
public sealed record LayerConvolution
{
    /// <summary>What it convolves, as a place to tap.</summary>
    public required Layer Input { get; init; }

    /// <summary>Groups of channels: each group of outputs reads one group of inputs.</summary>
    public required int Groups { get; init; }

    /// <summary>Rows and columns of the kernel.</summary>
    public required (int Rows, int Columns) Kernel { get; init; }

    /// <summary>Steps down and to the right.</summary>
    public required (int Rows, int Columns) Strides { get; init; }

    /// <summary>Distances between the kernel's elements.</summary>
    public required (int Rows, int Columns) Dilations { get; init; }

    /// <summary>Zeros above the first row and before the first column; those at the other ends follow from the layer's size.</summary>
    public required (int Rows, int Columns) Padding { get; init; }
}
