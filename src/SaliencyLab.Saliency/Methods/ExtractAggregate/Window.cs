using SaliencyLab.Saliency.Signals.Channels;

namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Sums and extremes over the 3×3 windows of one plane. The zeros of the padding are entries like any other.</summary>
/// <param name="height">h.</param>
/// <param name="width">w.</param>
internal sealed class Window(int height, int width)
{
    private readonly PaddedPlane _plane = new(height, width);

    /// <summary>Sum over each position's window; h·w values.</summary>
    public float[] Sum(float[] values) => Of(values, (plane, result) => plane.Sum(result));

    /// <summary>Largest value of each position's window, 0 at least where the window reaches over the border.</summary>
    public float[] Max(float[] values) => Of(values, (plane, result) => plane.Max(result));

    /// <summary>Smallest value of each position's window, 0 at most where the window reaches over the border.</summary>
    public float[] Min(float[] values) => Of(values, (plane, result) => plane.Min(result));

    private float[] Of(float[] values, Action<PaddedPlane, float[]> take)
    {
        var result = new float[_plane.Length];
        _plane.Fill(values);
        take(_plane, result);
        return _plane.Gather(result);
    }
}
