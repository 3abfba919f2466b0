using SaliencyLab.Saliency.Masks;
using TorchSharp;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A method that hides parts of the input at random and reads the class's probability.</summary>
public interface IRandomMaskMethod : ISaliencyMethod
{
    /// <summary>The masks it wants; methods with equal options share them.</summary>
    MaskOptions Masks { get; }

    /// <summary>The map for a class. Call inside a dispose scope.</summary>
    /// <param name="mean">Mean over the masks of mask times the class's probability for the masked input, H×W, float64.</param>
    LayerMap Compute(torch.Tensor mean);
}
