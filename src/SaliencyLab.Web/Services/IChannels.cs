namespace SaliencyLab.Web.Services;

/// <summary>What the pages ask about a layer's feature maps.</summary>
public interface IChannels
{
    /// <summary>The feature maps of a layer for a picture, with their weights for a class. Never throws but for cancellation.</summary>
    /// <param name="layer">A layer's name.</param>
    /// <param name="index">Index of the class.</param>
    Task<Outcome<ChannelSheet>> Open(Subject subject, string layer, int index, CancellationToken cancellation);
}
