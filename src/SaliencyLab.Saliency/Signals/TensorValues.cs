using System.Runtime.InteropServices;
using TorchSharp;

namespace SaliencyLab.Saliency.Signals;

/// <summary>Plain numbers in and out of tensors.</summary>
internal static class TensorValues
{
    /// <summary>All values in C order, as float32. Call inside a dispose scope.</summary>
    public static float[] Read(torch.Tensor tensor) => View(tensor).ToArray();

    /// <summary>All values in C order, as float32, without a copy where the tensor has that form; valid while the dispose scope lasts.</summary>
    public static ReadOnlySpan<float> View(torch.Tensor tensor) =>
        MemoryMarshal.Cast<byte, float>(tensor.to(torch.ScalarType.Float32, torch.CPU).contiguous().bytes);

    /// <summary>A new tensor's values, to be written: a tensor made of an array would copy the array twice. Valid while the tensor is.</summary>
    /// <param name="tensor">Float32, in C order.</param>
    public static Span<float> Place(torch.Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
