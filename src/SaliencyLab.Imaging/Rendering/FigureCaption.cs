namespace SaliencyLab.Imaging.Rendering;

/// <summary>The text under a figure.</summary>
/// <param name="Main">Such as "Grad-CAM · espresso 23.5 %".</param>
/// <param name="Details">Such as "blocks.15 · 7 × 7 · 0.21 s".</param>
/// <param name="Remarks">Sentences such as "same value everywhere"; a line each.</param>
public sealed record FigureCaption(string Main, string Details, IReadOnlyList<string> Remarks);
