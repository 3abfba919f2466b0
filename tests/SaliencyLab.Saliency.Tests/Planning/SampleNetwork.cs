using System.Text.Json;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.TestData;

namespace SaliencyLab.Saliency.Tests.Planning;

/// <summary>A real network with its input, loaded for a test.</summary>
internal sealed class SampleNetwork : IDisposable
{
    private readonly ModelGraph _graph;
    private readonly Network _network;

    private SampleNetwork(string model, string? input, int size)
    {
        _graph = ModelImporter.Import(ModelFile.OnDisk(model), new ImportLimits(), CancellationToken.None);
        _network = new Network(_graph, new NetworkOptions());
        Shaped = _network.At(3, size, size, CancellationToken.None);
        Picture = input is null ? Ripples(size) : Read(input);
    }

    public ShapedNetwork Shaped { get; }

    public float[] Picture { get; }

    /// <summary>A small network of the test data: "resnet", "softmax" or "vit".</summary>
    public static SampleNetwork Small(string name, string file = "model.onnx")
    {
        var folder = Path.Combine(DataFolders.Bundled, "networks", name);
        return new SampleNetwork(Path.Combine(folder, file), Path.Combine(folder, "input.npy"), name == "softmax" ? 32 : 64);
    }

    /// <summary>The bundled model, with the input of its reference maps where they are there and a made-up one elsewhere.</summary>
    public static SampleNetwork EfficientNet() =>
        new(Path.Combine(DataFolders.Repository, "models", "efficientnet_lite0.onnx"), DataFolders.Find("models", "efficientnet_lite0", "input.npy"), 224);

    public MapRequest Map(string method, string layer, int category, string? options = null) =>
        new(Method(method, options), [Shaped.Layers.Find(layer)!], category);

    public static ISaliencyMethod Method(string id, string? options = null) =>
        MethodCatalogue.Find(id)!.Create(options is null ? null : JsonSerializer.Deserialize<JsonElement>(options));

    public void Dispose()
    {
        _network.Dispose();
        _graph.Dispose();
    }

    private static float[] Read(string path)
    {
        using var stream = File.OpenRead(path);
        return NpyFile.Read(stream, path, 1 << 24).Values;
    }

    private static float[] Ripples(int size) =>
        [.. Enumerable.Range(0, 3 * size * size).Select(index => MathF.Sin(index % size * 0.2f) + MathF.Cos(index / size * 0.1f))];
}
