using SaliencyLab.Models.Graph;

namespace SaliencyLab.Web.Services;

/// <summary>A layer's feature maps, which a page fetches some at a time.</summary>
/// <param name="Id">Unguessable; the addresses contain it.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Weights">Grad-CAM's weight of each channel for the class.</param>
/// <param name="Means">Mean activation of each channel.</param>
/// <param name="Signed">Whether feature maps have both signs.</param>
public sealed record ChannelSheet(string Id, Layer Layer, IReadOnlyList<float> Weights, IReadOnlyList<float> Means, bool Signed)
{
    /// <summary>Most channels that one address may ask for.</summary>
    public const int Page = 64;

    /// <summary>Where the values of some channels are, in this order: h·w float32 each, little-endian, row by row.</summary>
    public string ValuesUrl(IEnumerable<int> channels) => $"channels/{Id}.f32?of={string.Join(',', channels)}";
}
