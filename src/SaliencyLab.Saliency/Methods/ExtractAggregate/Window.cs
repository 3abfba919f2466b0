using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Sums and extremes over the 3×3 windows of one plane with zero padding 1.</summary>
/// <param name="height">h.</param>
/// <param name="width">w.</param>
internal sealed class Window(int height, int width) : IWindow
{
    private readonly PaddedPlane _plane = new(height, width);

    /// <inheritdoc/>
    public float[] Sum(float[] values) => Of(values, (plane, result) => plane.Sum(result));

    /// <inheritdoc/>
    public float[] Max(float[] values) => Of(values, (plane, result) => plane.Max(result));

    /// <inheritdoc/>
    public float[] Min(float[] values) => Of(values, (plane, result) => plane.Min(result));

    private float[] Of(float[] values, Action<PaddedPlane, float[]> take)
    {
        var result = new float[_plane.Length];
        _plane.Fill(values);
        take(_plane, result);
        return _plane.Gather(result);
    }
}
