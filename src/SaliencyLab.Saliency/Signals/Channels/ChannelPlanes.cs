namespace SaliencyLab.Saliency.Signals.Channels;

/// <summary>K×h×w values, some of one channel's h·w positions at a time.</summary>
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

    /// <summary>Values of a channel at positions that follow one another, row by row.</summary>
    /// <param name="channel">0 to K − 1.</param>
    /// <param name="first">The first position.</param>
    /// <param name="scratch">As many values as are asked for, which the result may use as its place.</param>
    public abstract ReadOnlySpan<float> Part(int channel, int first, Span<float> scratch);
}
