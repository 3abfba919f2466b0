using SaliencyLab.Imaging.Preprocessing;

namespace SaliencyLab.Explanations.Cards;

/// <summary>The presets that a card may name.</summary>
public static class CardPresets
{
    /// <summary>What torchvision's and most PyTorch classifiers take, and what a model without a card gets.</summary>
    public static CardPreset ImageNet { get; } = new("imagenet", "(v / 255 − ImageNet mean) / ImageNet std", ChannelOrder.Rgb, 1, [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]);

    /// <summary>All presets, the most common first.</summary>
    public static IReadOnlyList<CardPreset> All { get; } =
    [
        ImageNet,
        new("half", "−1 to 1", ChannelOrder.Rgb, 1, [0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
        new("unit", "0 to 1", ChannelOrder.Rgb, 1, [0, 0, 0], [1, 1, 1]),
        new("raw", "0 to 255", ChannelOrder.Rgb, 255, [0, 0, 0], [1, 1, 1]),
        new("caffe", "0 to 255 in the order BGR, less the mean colour", ChannelOrder.Bgr, 255, [123.68, 116.779, 103.939], [1, 1, 1]),
    ];

    /// <summary>A preset by name, ignoring case, or null.</summary>
    public static CardPreset? Find(string name) => All.FirstOrDefault(preset => string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase));
}
