using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Explanations.Cards;

/// <summary>A normalisation that many networks were trained with, by the name it has in a card.</summary>
/// <param name="Name">"imagenet", "half", "unit", "raw" or "caffe".</param>
/// <param name="Summary">What the network gets, in words.</param>
/// <param name="Channels">The order that a network of three channels takes with it.</param>
/// <param name="Scale">Factor on v / 255.</param>
/// <param name="MeanRgb">Mean of red, green and blue.</param>
/// <param name="StdRgb">Standard deviation of red, green and blue.</param>
public sealed record CardPreset(string Name, string Summary, ChannelOrder Channels, double Scale, IReadOnlyList<double> MeanRgb, IReadOnlyList<double> StdRgb)
{
    /// <summary>Mean for a channel order: a preset's numbers belong to colours, so BGR has them reversed; luma and alpha get the average of the three.</summary>
    public IReadOnlyList<double> Mean(ChannelOrder order) => Arrange(MeanRgb, order);

    /// <summary>Standard deviation for a channel order, arranged as <see cref="Mean"/>.</summary>
    public IReadOnlyList<double> Std(ChannelOrder order) => Arrange(StdRgb, order);

    private static IReadOnlyList<double> Arrange(IReadOnlyList<double> rgb, ChannelOrder order)
    {
        // Rounded, so that the average of 0.485, 0.456 and 0.406 is the 0.449 that people write.
        var average = Math.Round(rgb.Average(), 6);
        return order switch
        {
            ChannelOrder.Bgr => [rgb[2], rgb[1], rgb[0]],
            ChannelOrder.L => [average],
            ChannelOrder.Rgba => [.. rgb, average],
            _ => rgb,
        };
    }
}
