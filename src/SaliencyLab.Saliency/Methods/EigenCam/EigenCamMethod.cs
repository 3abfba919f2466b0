using SaliencyLab.Saliency.Methods.Options;
using SaliencyLab.Saliency.Signals;
using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Saliency.Methods.EigenCam;

/// <summary>
/// Eigen-CAM (Muhammad and Yeasin 2020): A as a matrix (h·w)×K, not centred, times its first right-singular direction.
/// K×h×w → h×w, signed; the sign makes the sum of the map 0 or more. No class is involved.
/// Deviation: the direction comes from the eigenvectors of the smaller of A Aᵀ and Aᵀ A in float64, which is the same
/// decomposition for less work.
/// </summary>
public sealed class EigenCamMethod : IActivationMethod
{
    private const string Name = "eigen-cam";

    /// <summary>Its line in the catalogue.</summary>
    public static MethodEntry Entry { get; } = new()
    {
        Id = Name,
        Name = "Eigen-CAM",
        Formula = "A · v₁",
        Summary = "What stands out at this layer, whatever the class?",
        Signed = true,
        Slow = false,
        Options = [],
        Create = PlainMethod.Create(Name, new EigenCamMethod()),
    };

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object> Options => PlainMethod.NoOptions;

    /// <inheritdoc/>
    public LayerMap Compute(ActivationSignals activation)
    {
        var matrix = activation.Matrix.to(ScalarType.Float64);
        var map = activation.Channels <= matrix.shape[1] ? ByChannels(matrix) : ByPositions(matrix);
        var signed = map.sum().ToDouble() < 0 ? map.neg() : map;
        return new LayerMap(TensorValues.Read(signed), MapRemarks.SameForEveryClass);
    }

    private static Tensor ByChannels(Tensor matrix)
    {
        var (_, vectors) = linalg.eigh(matrix.mm(matrix.t()));
        return matrix.t().mv(vectors.select(1, -1));
    }

    private static Tensor ByPositions(Tensor matrix)
    {
        var (values, vectors) = linalg.eigh(matrix.t().mm(matrix));
        return vectors.select(1, -1).mul(values.select(0, -1).clamp_min(0).sqrt());
    }
}
