namespace SaliencyLab.Explanations.Models;

/// <summary>What a model's picture input takes; null where the file leaves it free.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Layout">"NCHW" or "NHWC".</param>
/// <param name="Channels">Channels.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="Batch">Pictures at once.</param>
public sealed record InspectedPicture(string Input, string Layout, int? Channels, int? Height, int? Width, int? Batch);
