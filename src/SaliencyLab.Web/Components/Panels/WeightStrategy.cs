namespace SaliencyLab.Web.Components.Panels;

/// <summary>Where the weights of a combination come from (R20 §4).</summary>
public enum WeightStrategy
{
    /// <summary>1/L, 2/L, … 1 from shallow to deep.</summary>
    Linear,

    /// <summary>All alike.</summary>
    Uniform,

    /// <summary>The user's sliders.</summary>
    Custom,
}
