namespace SaliencyLab.Web.Components.Panels;

/// <summary>One of a few exclusive choices.</summary>
/// <param name="Value">As the module has it.</param>
/// <param name="Text">As a person reads it.</param>
public sealed record SegmentOption(string Value, string Text);
