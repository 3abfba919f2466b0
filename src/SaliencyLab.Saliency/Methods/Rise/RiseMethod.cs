using System.Text.Json;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Masks;
using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Methods.Rise;

/// <summary>
/// RISE (P18): the mean over n random masks of mask · P_c(x ⊙ mask), divided by the share p of cells that stay; P_c is the class's
/// probability after softmax over the scores, whatever the file ends in, so that a map is the same for every export of a network (of a single
/// score, whose softmax is always 1: its sigmoid). H×W, 0 or more; where nothing matters it is about P_c everywhere. Sums in float64.
/// </summary>
public sealed class RiseMethod(MaskOptions masks) : IRandomMaskMethod
{
    private const string Name = "rise";

    private static readonly MethodOption[] _known =
    [
        new("masks", "1000", "Number of random masks, 1 to 16384."),
        new("cells", "7", "Rows and columns of a mask before it is upsampled, 1 to 64."),
        new("probability", "0.5", "Share of cells that stay visible, 0.01 to 1."),
        new("seed", "0", "Seed of the masks, 0 or more; the same seed gives the same map."),
    ];

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "RISE",
        Formula = "mean P(x · mask) mask",
        Summary = "Which parts of the picture have to be visible for the class to be seen?",
        Signed = false,
        Slow = true,
        Level = MethodLevel.Input,
        Options = _known,
        Create = options => new RiseMethod(Read(options)),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options { get; } = new Dictionary<string, object>
    {
        ["masks"] = masks.Count, ["cells"] = masks.Cells, ["probability"] = masks.Probability, ["seed"] = masks.Seed,
    };

    /// <inheritdoc/>
    public MaskOptions Masks => masks;

    /// <inheritdoc/>
    public void CheckLayer(Layer layer) => InputLayer.Check(Name, layer);

    /// <inheritdoc/>
    public LayerMap Compute(Tensor mean) => new(TensorValues.Read(mean.div(masks.Probability)));

    private static MaskOptions Read(JsonElement? options)
    {
        var reader = new OptionReader(Name, options, _known);
        return new MaskOptions(
            (int)reader.Whole("masks", MaskOptions.DefaultCount, 1, MaskOptions.MostCount),
            (int)reader.Whole("cells", MaskOptions.DefaultCells, 1, MaskOptions.MostCells),
            reader.Number("probability", MaskOptions.DefaultProbability, MaskOptions.LeastProbability, 1),
            reader.Whole("seed", 0, 0, long.MaxValue));
    }
}
