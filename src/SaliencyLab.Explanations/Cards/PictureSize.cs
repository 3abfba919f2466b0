namespace SaliencyLab.Explanations.Cards;

/// <summary>What a network's picture input fixes; null where the file leaves it free.</summary>
/// <param name="Channels">Channels.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
public readonly record struct PictureSize(int? Channels, int? Height, int? Width);
