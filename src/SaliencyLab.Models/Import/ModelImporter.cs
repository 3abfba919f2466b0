using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import.Onnx;

namespace SaliencyLab.Models.Import;

/// <summary>Reads a model file of any format we know.</summary>
public static class ModelImporter
{
    /// <summary>Recognises the format by content and reads the graph.</summary>
    /// <exception cref="ModelFormatException">No such format, damaged, or over a limit.</exception>
    /// <exception cref="ModelNotRunnableException">The file is sound, but no picture can be given to it.</exception>
    public static ModelGraph Import(ModelFile file, ImportLimits limits, CancellationToken cancellation)
    {
        using var stream = file.Open();
        if (stream.Length > limits.FileBytes)
        {
            throw new ModelFormatException($"'{file.Name}' has {stream.Length / 1048576.0:N1} MB; {limits.FileBytes / 1048576.0:N0} MB is the limit.") { Limit = $"file: {limits.FileBytes:N0} bytes" };
        }

        ForeignFormats.Refuse(file.Name, stream);
        return new OnnxImporter(file, limits, cancellation).Import(stream);
    }
}
