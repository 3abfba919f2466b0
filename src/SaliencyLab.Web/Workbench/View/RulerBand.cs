namespace SaliencyLab.Web.Workbench.View;

/// <summary>Neighbouring ticks with one resolution.</summary>
/// <param name="Start">Place of the first tick.</param>
/// <param name="Count">Number of ticks.</param>
/// <param name="Text">The resolution, such as "14 × 14".</param>
/// <param name="Chosen">Whether a chosen layer is among them.</param>
public sealed record RulerBand(int Start, int Count, string Text, bool Chosen);
