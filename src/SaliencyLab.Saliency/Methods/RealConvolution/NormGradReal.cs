using SaliencyLab.Saliency.Methods.ExtractAggregate;
using SaliencyLab.Saliency.Methods.Options;

namespace SaliencyLab.Saliency.Methods.RealConvolution;

/// <summary>NormGrad without the virtual identity (R20): real extraction and norm, ‖unfold(X)_u‖·‖(∂S_c/∂Y)_u‖ for one group.</summary>
public static class NormGradReal
{
    private const string Name = "normgrad-real";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "NormGrad of a convolution",
        Formula = "|unfold X| · |∂Y|",
        Summary = "Which positions of a convolution would change its weights most, if it were to learn from this picture?",
        Signed = false,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new RealConvolutionMethod(Name, new ExtractAggregateOptions(Extraction.Real, Aggregation.Norm), PlainMethod.NoOptions)),
    };
}
