namespace SaliencyLab.Models.Execution;

/// <summary>Order of a picture's axes.</summary>
public enum PictureLayout
{
    /// <summary>Batch, channels, height, width (NCHW).</summary>
    ChannelsFirst,

    /// <summary>Batch, height, width, channels (NHWC).</summary>
    ChannelsLast,
}
