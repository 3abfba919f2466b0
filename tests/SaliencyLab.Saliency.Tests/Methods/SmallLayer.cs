using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Signals;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods;

/// <summary>A layer of two channels and 3×3 positions with small whole numbers of both signs, worked through by hand.</summary>
internal static class SmallLayer
{
    public static readonly float[] Activation = [1, -2, 0, 3, 1, -1, 0, 2, 1, 0, 1, 2, -1, 0, 1, 2, -3, 1];
    public static readonly float[] Gradient = [1, 0, -1, 2, -1, 1, 0, 1, -2, -1, 2, 1, 0, 1, -2, 1, 0, 3];

    /// <summary>The gradient at a second, noisy copy.</summary>
    public static readonly float[] NoisyGradient = [0, 1, 1, -2, 1, 0, 1, 1, -1, 1, 0, -1, 2, 1, 1, 0, -2, 1];

    public static torch.Tensor ToTensor(float[] values, int size = 3) => torch.tensor(values, [1L, values.Length / (size * size), size, size]);

    public static LayerMap Map(ISaliencyMethod method, float[]? activation = null, float[]? gradient = null, int size = 3)
    {
        using var signals = new ActivationSignals(ToTensor(activation ?? Activation, size));
        return method switch
        {
            IActivationMethod reader => reader.Compute(signals),
            IGradientMethod reader => reader.Compute(new LayerSignals(signals, ToTensor(gradient ?? Gradient, size))),
            _ => throw new ArgumentException(method.Id, nameof(method)),
        };
    }

    public static void Equal(double[] expected, float[] values, double tolerance = 1e-6)
    {
        Assert.Equal(9, values.Length);
        foreach (var (value, wanted) in values.Zip(expected))
        {
            Assert.True(Math.Abs(value - wanted) <= tolerance * Math.Max(1, Math.Abs(wanted)), $"[{string.Join(", ", values)}] instead of [{string.Join(", ", expected)}]");
        }
    }
}
