using TorchSharp;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Execution.Operators.Activations;

/// <summary>Activations that are more than one call.</summary>
internal static class ActivationFunctions
{
    /// <summary>α(eˣ − 1) below 0, x above.</summary>
    public static Tensor Elu(Tensor x, float alpha, float unused) => nn.functional.elu(x, alpha);

    /// <summary>max(0, x) + min(0, α(e^(x/α) − 1)).</summary>
    public static Tensor Celu(Tensor x, float alpha, float unused) => nn.functional.celu(x, alpha);

    /// <summary>γ(α(eˣ − 1)) below 0, γx above.</summary>
    public static Tensor Selu(Tensor x, float alpha, float gamma) => x.elu(alpha, gamma, 1f);

    /// <summary>x above 0, αx below.</summary>
    public static Tensor LeakyRelu(Tensor x, float alpha, float unused) => x.leaky_relu(alpha);

    /// <summary>αx + β between 0 and 1.</summary>
    public static Tensor HardSigmoid(Tensor x, float alpha, float beta) =>
        // The usual numbers have a kernel of their own, with the same rounding as PyTorch's layer.
        MathF.Abs(alpha - (1f / 6f)) < 1e-7f && beta == 0.5f ? x.hardsigmoid() : (x * alpha + beta).clamp(0f, 1f);

    /// <summary>x above α, 0 elsewhere.</summary>
    public static Tensor ThresholdedRelu(Tensor x, float alpha, float unused) => x.threshold(alpha, 0f);

    /// <summary>x drawn towards 0 by the bias outside ±λ, 0 inside.</summary>
    public static Tensor Shrink(Tensor x, float lambda, float bias) =>
        where(x < -lambda, x + bias, where(x > lambda, x - bias, zeros_like(x)));

    /// <summary>x·σ(αx).</summary>
    public static Tensor QuickGelu(Tensor x, float alpha, float unused) => alpha == 1f ? x.silu() : x * (x * alpha).sigmoid();

    /// <summary>x / (1 + |x|).</summary>
    public static Tensor Softsign(Tensor x) => x / (x.abs() + 1);

    /// <summary>GELU by its tangens hyperbolicus approximation.</summary>
    public static Tensor GeluTanh(Tensor x) => x.gelu(TorchSharp.Modules.GELU.Approximate.tanh);
}
