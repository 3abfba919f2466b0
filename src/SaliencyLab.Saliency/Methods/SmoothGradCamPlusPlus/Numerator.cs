namespace SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;

/// <summary>The numerator of α.</summary>
public enum Numerator
{
    /// <summary>D2, as Grad-CAM++'s derivation has it.</summary>
    Second,

    /// <summary>D1, as O19 prints it.</summary>
    First,
}
