using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Noise;
using SaliencyLab.Saliency.Signals;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;

/// <summary>
/// Smooth Grad-CAM++ (O19): over n inputs x + N(0, σ²), D1, D2, D3 = the means of G, G², G³;
/// α = D2 / (2·D2 + Σ_ab A_k,ab·D3), 0 where the denominator is 0; w_k = Σ_u α·ReLU(D1); map = ReLU(Σ_k w_k A_k), with A
/// from the clean input. K×h×w → h×w, 0 or more; float64 throughout.
/// With chosen channels the sums over k run over those only; with chosen cells the sums over a, b and u run over those
/// only and the map is 0 elsewhere.
/// Deviation: the paper prints D1 as α's numerator, which the derivation of Grad-CAM++ does not bear out; the option
/// "numerator" has it. Where the denominator crosses 0 the map is marked unstable.
/// </summary>
public sealed class SmoothGradCamPlusPlusMethod(SmoothGradCamPlusPlusOptions options) : INoisyGradientMethod
{
    private const string Name = "smooth-grad-cam-plus-plus";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Smooth Grad-CAM++",
        Formula = "ReLU Σ w A over noisy copies",
        Summary = "Where are the features that speak for this class, also when the picture is disturbed a little?",
        Signed = false,
        Slow = true,
        Options = SmoothGradCamPlusPlusParser.Known,
        Create = options => new SmoothGradCamPlusPlusMethod(SmoothGradCamPlusPlusParser.Read(Name, options)),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options { get; } = SmoothGradCamPlusPlusParser.Write(options);

    /// <inheritdoc/>
    public NoiseOptions Noise => options.Noise;

    /// <inheritdoc/>
    public void CheckLayer(Layer layer)
    {
        if (options.Channels is { } channels && channels[^1] >= layer.Channels)
        {
            throw new OptionException("channels", $"{Name}: {layer.Name} has {layer.Channels} channels (0 to {layer.Channels - 1}), not {channels[^1]}.");
        }

        options.Cells?.Check(Name, layer);
    }

    /// <inheritdoc/>
    public LayerMap Compute(ActivationSignals activation, GradientMoments moments)
    {
        var values = Select(activation.Values).to(ScalarType.Float64);
        var mask = options.Cells?.Mask(activation.Height, activation.Width);
        var sums = Masked(values, mask).sum([1L, 2L], keepdim: true);
        var second = Select(moments.Second);
        var third = Select(moments.Third);
        var denominator = second.mul(2).addcmul_(sums, third, 1);
        var positive = Masked(Select(moments.First).relu(), mask);
        var numerator = (options.Numerator == Numerator.Second ? second : Select(moments.First)).mul(positive);
        var magnitude = second.mul(2).addcmul_(sums.abs(), third.abs(), 1);
        var unstable = Denominators.AreUnstable(numerator, denominator, magnitude, values);
        var weights = numerator.div_(denominator.masked_fill_(denominator.eq(0), double.PositiveInfinity)).sum([1L, 2L]);
        var map = Masked(weights.view(-1, 1, 1).mul(values).sum(dim: 0).relu_(), mask);
        return new LayerMap(TensorValues.Read(map), unstable ? MapRemarks.Unstable : MapRemarks.None);
    }

    private static Tensor Masked(Tensor values, Tensor? mask) => mask is null ? values : values.mul(mask);

    private Tensor Select(Tensor values) =>
        options.Channels is { } channels ? values.index_select(0, tensor(channels.Select(channel => (long)channel).ToArray())) : values;
}
