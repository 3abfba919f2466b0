using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Methods.IntegratedGradients;

/// <summary>
/// Integrated Gradients (Sundararajan, Taly, Yan 2017): (x − x′) ⊙ mean of G along the straight path from the baseline x′ = 0 (in
/// normalised input: the mean colour) to x, by the midpoint rule at (i + ½)/n, summed over the input's channels with their signs.
/// C×H×W → H×W, signed, in units of the score: the map's sum is about S_c(x) − S_c(0). The mean in float64.
/// </summary>
public sealed class IntegratedGradientsMethod(int steps) : IPathGradientMethod
{
    private const string Name = "integrated-gradients";
    private const int DefaultSteps = 32;
    private const int MostSteps = 4096;

    private static readonly MethodOption[] _known = [new("steps", "32", "Points on the path from a zero input to the picture, 1 to 4096.")];

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Integrated Gradients",
        Formula = "Σ x · mean ∂S/∂x",
        Summary = "How much did each pixel add to the class's score on the way from the mean colour to the picture?",
        Signed = true,
        Slow = true,
        Level = MethodLevel.Input,
        Options = _known,
        Create = options => new IntegratedGradientsMethod((int)new OptionReader(Name, options, _known).Whole("steps", DefaultSteps, 1, MostSteps)),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options { get; } = new Dictionary<string, object> { ["steps"] = steps };

    /// <inheritdoc/>
    public int Steps => steps;

    /// <inheritdoc/>
    public void CheckLayer(Layer layer) => InputLayer.Check(Name, layer);

    /// <inheritdoc/>
    public LayerMap Compute(ActivationSignals input, Tensor gradient) =>
        new(TensorValues.Read(input.Values.mul(gradient).sum(dim: 0)));
}
