using SaliencyLab.Models.Graph;

namespace SaliencyLab.Models.Import;

/// <summary>Reads a model file of any format we know.</summary>
public static class ModelImporter
{
    /// <summary>Recognises the format by content and reads the graph.</summary>
    /// <exception cref="ModelFormatException">No such format, damaged, or over a limit.</exception>
    public static ModelGraph Import(ModelFile file, ImportLimits limits, CancellationToken cancellation) => throw new NotImplementedException();
}
