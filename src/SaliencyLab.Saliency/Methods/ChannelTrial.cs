namespace SaliencyLab.Saliency.Methods;

/// <summary>What is done to the network for one channel of a layer, to see how the scores answer.</summary>
public enum ChannelTrial
{
    /// <summary>The input is multiplied by the channel, upsampled and min–max scaled; a constant channel is left out.</summary>
    MaskedInput,

    /// <summary>The channel is set to zero, in tokens without a place in the picture too.</summary>
    ZeroedChannel,
}
