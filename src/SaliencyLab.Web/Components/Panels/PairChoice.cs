namespace SaliencyLab.Web.Components.Panels;

/// <summary>Two panels that are compared.</summary>
/// <param name="First">Key of the panel that is subtracted from.</param>
/// <param name="Second">Key of the panel that is subtracted.</param>
/// <param name="View">How they are shown.</param>
/// <param name="Scaling">On which scale.</param>
public sealed record PairChoice(string First, string Second, PairView View = PairView.Difference, PairScaling Scaling = PairScaling.Scaled);
