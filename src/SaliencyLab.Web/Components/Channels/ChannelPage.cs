namespace SaliencyLab.Web.Components.Channels;

/// <summary>What the gallery's module paints.</summary>
/// <param name="Url">The values of all channels of the page, one after the other.</param>
/// <param name="Channels">Their indices, in the same order.</param>
/// <param name="Height">Rows of each.</param>
/// <param name="Width">Columns of each.</param>
/// <param name="Signed">Whether values have both signs.</param>
internal sealed record ChannelPage(string Url, IReadOnlyList<int> Channels, int Height, int Width, bool Signed);
