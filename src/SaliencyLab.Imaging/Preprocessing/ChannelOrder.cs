namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>Channels a network takes.</summary>
public enum ChannelOrder
{
    /// <summary>Red, green, blue.</summary>
    Rgb,

    /// <summary>Blue, green, red.</summary>
    Bgr,

    /// <summary>One: PIL's luma.</summary>
    L,

    /// <summary>Red, green, blue, alpha.</summary>
    Rgba,
}
