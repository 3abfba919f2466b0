using SaliencyLab.Web.Owners;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Explaining;

/// <summary>Feature maps for a circuit's owner.</summary>
internal sealed class CircuitChannels(ChannelService channels, CircuitOwner owner) : IChannels
{
    /// <inheritdoc />
    public Task<Outcome<ChannelSheet>> Open(Subject subject, string layer, int index, CancellationToken cancellation) =>
        channels.Open(owner.Value, subject, layer, index, cancellation);
}
