using System.Text.Json;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Graph.Layers;
using SaliencyLab.Models.Graph.Layouts;
using SaliencyLab.Models.Graph.Scores;
using SaliencyLab.Models.Tests.Import;
using SaliencyLab.TestData;

namespace SaliencyLab.Models.Tests.Graph.Layers;

/// <summary>A network with reference maps: its folder, its file and what network.json says of its layers.</summary>
internal static class SharedNetwork
{
    /// <summary>Folder and file name of every export.</summary>
    public static IEnumerable<(string Network, string File)> Exports() =>
        from folder in DataFolders.Networks
        from file in new[] { "model.onnx", "model.dynamo.onnx", "model.dynamic.onnx" }
        where File.Exists(Path.Combine(folder, file))
        select (Path.GetFileName(folder), file);

    /// <summary>network.json.</summary>
    public static JsonElement Description(string network) =>
        JsonDocument.Parse(File.ReadAllText(DataFolders.Find("networks", network, "network.json")!)).RootElement;

    /// <summary>The layers of a file, with the shapes that ONNX Runtime gives.</summary>
    public static LayerCatalogue Catalogue(string path, long[] input)
    {
        using var graph = SharedFiles.Import(path);
        var shapes = RuntimeShapes.Of(path, graph, input);
        var picture = graph.Inputs[0].Name;
        var layouts = LayoutTracker.Track(graph.Body.Nodes, shapes, picture, PictureLayout.ChannelsFirst);
        return LayerCatalogueBuilder.Build(graph.Body.Nodes, shapes, layouts, picture, ScoreFinder.Find(graph.Body, null).Value);
    }
}
