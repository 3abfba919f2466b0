namespace SaliencyLab.Web.Components.Atlas;

/// <summary>The head of a row or column.</summary>
/// <param name="Key">Its part of a cell's key.</param>
/// <param name="Title">Such as "blocks.2", "conv1x1" or "Grad-CAM".</param>
/// <param name="Subtitle">Such as "56 × 56 · 24 ch" or "A Gᵀ".</param>
public sealed record AtlasHead(string Key, string Title, string Subtitle);
