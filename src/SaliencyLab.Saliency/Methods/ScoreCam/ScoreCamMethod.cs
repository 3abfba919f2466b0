using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.ScoreCam;

/// <summary>
/// Score-CAM (W20): the masks are each A_k upsampled to the input and min–max scaled; w = softmax over k of S_c(x ⊙ mask_k) − S_c(0),
/// map = ReLU(Σ_k w_k A_k). K×h×w → h×w, in units of the activation, 0 or more. A constant channel has no mask and is left out of the
/// softmax; where all are, the map is zero. Weights in float64.
/// Deviation: S_c(0) is the same for every k and cancels in the softmax, so the zero input is never run.
/// </summary>
public sealed class ScoreCamMethod(int? batch) : IChannelScoreMethod
{
    private const string Name = "score-cam";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Score-CAM",
        Formula = "ReLU Σ softmax S(x · A) A",
        Summary = "Where are the features that alone, as a window on the picture, still give the class's score?",
        Signed = false,
        Slow = true,
        Options = BatchParser.Known,
        Create = options => new ScoreCamMethod(BatchParser.Read(Name, options)),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options { get; } = BatchParser.Write(batch);

    /// <inheritdoc/>
    public ChannelTrial Trial => ChannelTrial.MaskedInput;

    /// <inheritdoc/>
    public int? Batch => batch;

    /// <inheritdoc/>
    public LayerMap Compute(ActivationSignals activation, float clean, IReadOnlyList<float?> scores)
    {
        var largest = scores.Max() ?? 0;
        double[] powers = [.. scores.Select(score => score is { } value ? Math.Exp((double)value - largest) : 0)];
        var total = powers.Sum();
        return new LayerMap(Positive.Of(activation.Weighted([.. powers.Select(power => total > 0 ? (float)(power / total) : 0)])));
    }
}
