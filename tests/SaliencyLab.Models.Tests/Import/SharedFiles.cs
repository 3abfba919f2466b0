using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import;
using SaliencyLab.TestData;
using Xunit;

namespace SaliencyLab.Models.Tests.Import;

/// <summary>Model files that tests read.</summary>
internal static class SharedFiles
{
    /// <summary>Reads a file with the default limits.</summary>
    public static ModelGraph Import(string path) => ModelImporter.Import(ModelFile.OnDisk(path), new ImportLimits(), TestContext.Current.CancellationToken);

    /// <summary>Every ONNX export of the networks with reference maps, and the two networks with real weights.</summary>
    public static IReadOnlyList<string> Exports() =>
    [
        .. DataFolders.Networks.SelectMany(folder => Directory.EnumerateFiles(folder, "model*.onnx")).Order(StringComparer.Ordinal),
        Path.Combine(DataFolders.Repository, "models", "efficientnet_lite0.onnx"),
        Path.Combine(DataFolders.Repository, "models", "mobilenet_v2.onnx"),
    ];
}
