namespace SaliencyLab.Saliency.Methods.ExtractAggregate;

/// <summary>Phase 1 of R20: what is extracted at each position.</summary>
public enum Extraction
{
    /// <summary>G_u, K entries.</summary>
    Bias,

    /// <summary>A_u ⊙ G_u, K entries.</summary>
    Scaling,

    /// <summary>A_u G_uᵀ, K×K entries.</summary>
    Conv1x1,

    /// <summary>unfold₃(A)_u G_uᵀ with zero padding 1, 9K×K entries.</summary>
    Conv3x3,

    /// <summary>unfold₃(A_k)_u · G_ku of each channel, 9K entries.</summary>
    Conv3x3Depthwise,

    /// <summary>unfold(X)_u (∂S_c/∂Y)_uᵀ of the convolution that computes the layer, from its input X to its output Y.</summary>
    Real,
}
