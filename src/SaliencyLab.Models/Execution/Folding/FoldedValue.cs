using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Folding;

/// <summary>A value while a graph is folded.</summary>
internal sealed class FoldedValue
{
    /// <summary>Name, unlike any other's.</summary>
    public required string Name { get; init; }

    /// <summary>Its place in a run.</summary>
    public required int Slot { get; init; }

    /// <summary>Whether it is the same for every picture of this size.</summary>
    public required bool Known { get; init; }

    /// <summary>Whether a run is given it: a parameter that may change between runs. Its tensor stays its owner's.</summary>
    public bool Given { get; init; }

    /// <summary>Its elements: of any picture where it is not known.</summary>
    public required Tensor Tensor { get; init; }
}
