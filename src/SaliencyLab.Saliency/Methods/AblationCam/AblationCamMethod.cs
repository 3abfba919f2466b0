using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;

namespace SaliencyLab.Saliency.Methods.AblationCam;

/// <summary>
/// Ablation-CAM (Desai and Ramaswamy 2020): w_k = (S_c − S_c with A_k set to zero) / S_c, map = ReLU(Σ_k w_k A_k). K×h×w → h×w, in
/// units of the activation, 0 or more. In a layer of tokens the channel is zero in the class token too. The weights are 0 where S_c is 0.
/// </summary>
public sealed class AblationCamMethod(int? batch) : IChannelScoreMethod
{
    private const string Name = "ablation-cam";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Ablation-CAM",
        Formula = "ReLU Σ (1 − S₋ₖ/S) A",
        Summary = "Where are the features without which the class's score would fall?",
        Signed = false,
        Slow = true,
        Options = BatchParser.Known,
        Create = options => new AblationCamMethod(BatchParser.Read(Name, options)),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options { get; } = BatchParser.Write(batch);

    /// <inheritdoc/>
    public ChannelTrial Trial => ChannelTrial.ZeroedChannel;

    /// <inheritdoc/>
    public int? Batch => batch;

    /// <inheritdoc/>
    public LayerMap Compute(ActivationSignals activation, float clean, IReadOnlyList<float?> scores) =>
        new LayerMap(Positive.Of(activation.Weighted([.. scores.Select(score => score is { } value && clean != 0 ? (float)(((double)clean - value) / clean) : 0)])));
}
