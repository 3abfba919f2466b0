using SaliencyLab.Saliency.Inspection;
using SaliencyLab.Web.Owners;

namespace SaliencyLab.Web.Explaining;

/// <summary>Feature maps that can be fetched.</summary>
/// <param name="Owner">Who may.</param>
/// <param name="Channels">The feature maps.</param>
internal sealed record StoredChannels(Owner Owner, LayerChannels Channels)
{
    /// <summary>Bytes of their values.</summary>
    public long Bytes => sizeof(float) * (long)Channels.Activations.Length;
}
