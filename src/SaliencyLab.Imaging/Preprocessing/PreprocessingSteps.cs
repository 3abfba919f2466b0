namespace SaliencyLab.Imaging.Preprocessing;

/// <summary>How a picture becomes a network's input: the imaging part of a model's card.</summary>
public sealed record PreprocessingSteps
{
    /// <summary>Length of the short side after resizing, or null where <see cref="ResizeTo"/> is given or nothing is resized.</summary>
    public int? ShortSide { get; init; }

    /// <summary>Exact size to squash to.</summary>
    public (int Height, int Width)? ResizeTo { get; init; }

    /// <summary>Size cut from the middle; null: everything.</summary>
    public (int Height, int Width)? Crop { get; init; }

    /// <summary>How pixels are resampled.</summary>
    public Interpolation Interpolation { get; init; } = Interpolation.Bilinear;

    /// <summary>Factor on v / 255 before mean and std: the network gets (v / 255 · scale − mean) / std.</summary>
    public float Scale { get; init; } = 1;

    /// <summary>One a channel, in the order of <see cref="Channels"/>.</summary>
    public required IReadOnlyList<float> Mean { get; init; }

    /// <summary>One a channel, in the order of <see cref="Channels"/>.</summary>
    public required IReadOnlyList<float> Std { get; init; }

    /// <summary>Which channels the network takes, in which order.</summary>
    public ChannelOrder Channels { get; init; } = ChannelOrder.Rgb;
}
