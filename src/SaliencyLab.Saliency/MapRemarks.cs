namespace SaliencyLab.Saliency;

/// <summary>What was found about a map while it was computed.</summary>
[Flags]
public enum MapRemarks
{
    /// <summary>Nothing to say.</summary>
    None = 0,

    /// <summary>Every position has the same value (METHODS, "Class-blind and flat layers").</summary>
    SameValueEverywhere = 1,

    /// <summary>The map is the same for every class.</summary>
    SameForEveryClass = 2,

    /// <summary>The map hangs on a denominator near 0 (Grad-CAM++, Smooth Grad-CAM++).</summary>
    Unstable = 4,

    /// <summary>The layer gets no gradient, or only rounding: nothing to see.</summary>
    NoGradient = 8,

    /// <summary>Behind the layer are activations other than ReLU, which the method's backward rule leaves with their plain gradient (guided backpropagation, DeConvNet).</summary>
    PlainGradientAtActivations = 16,
}
