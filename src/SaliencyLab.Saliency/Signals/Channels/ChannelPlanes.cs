namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>K×h×w values, one channel's h·w positions at a time.</summary>
public abstract class ChannelPlanes
{
    /// <summary>K.</summary>
    public abstract int Channels { get; }

    /// <summary>h.</summary>
    public abstract int Height { get; }

    /// <summary>w.</summary>
    public abstract int Width { get; }

    /// <summary>h·w.</summary>
    public int Positions => Height * Width;

    /// <summary>The values of a channel, row by row.</summary>
    /// <param name="channel">0 to K − 1.</param>
    /// <param name="scratch">h·w values that the result may use as its place.</param>
    public abstract ReadOnlySpan<float> Plane(int channel, Span<float> scratch);
}
