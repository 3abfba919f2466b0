using SaliencyLab.Imaging.Export;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution;

/// <summary>Arrays of the reference data as tensors.</summary>
public static class ReferenceArrays
{
    /// <summary>A .npy file.</summary>
    public static Tensor Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Of(NpyFile.Read(stream, path, 1 << 28));
    }

    /// <summary>An array.</summary>
    public static Tensor Of(NpyArray array) => tensor(array.Values).reshape(array.Shape.Select(size => (long)size).ToArray());
}
