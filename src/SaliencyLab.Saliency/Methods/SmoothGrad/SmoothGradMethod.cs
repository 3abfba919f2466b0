using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Noise;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.SmoothGrad;

/// <summary>
/// SmoothGrad (Smilkov, Thorat, Kim, Viégas, Wattenberg 2017): the mean of the input's gradient over n inputs x + N(0, σ²),
/// map_u = max_k |mean G_ku| over the input's channels. C×H×W → H×W, in score per unit of normalised input, 0 or more; the mean in float64.
/// </summary>
public sealed class SmoothGradMethod(NoiseOptions noise) : INoisyGradientMethod
{
    private const string Name = "smoothgrad";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "SmoothGrad",
        Formula = "max |mean ∂S/∂x|",
        Summary = "Which pixels would move the class's score most, on average over slightly disturbed pictures?",
        Signed = false,
        Slow = true,
        Level = MethodLevel.Input,
        Options = NoiseParser.Known,
        Create = options => new SmoothGradMethod(NoiseParser.Read(new OptionReader(Name, options, NoiseParser.Known))),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options { get; } = NoiseParser.Write(noise);

    /// <inheritdoc/>
    public NoiseOptions Noise => noise;

    /// <inheritdoc/>
    public void CheckLayer(Layer layer) => InputLayer.Check(Name, layer);

    /// <inheritdoc/>
    public LayerMap Compute(ActivationSignals activation, GradientMoments moments) =>
        new(TensorValues.Read(moments.First.abs().amax(0)));
}
