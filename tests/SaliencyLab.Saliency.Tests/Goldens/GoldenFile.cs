using System.Text.Json;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Import;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.TestData;

namespace SaliencyLab.Saliency.Tests.Goldens;

/// <summary>One model file with the folder of its reference maps.</summary>
internal sealed class GoldenFile : IDisposable
{
    private readonly ModelGraph _graph;
    private readonly Network _network;
    private readonly Dictionary<string, string> _values;

    public GoldenFile(string folder, string file)
    {
        Name = Path.GetFileName(file);
        Cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "cases.json"))).RootElement.GetProperty("cases").Deserialize<GoldenCase[]>()!;
        Maps = NpzArchive.Read(Path.Combine(folder, "maps.npz"));
        using var stream = File.OpenRead(Path.Combine(folder, "input.npy"));
        var input = NpyFile.Read(stream, "input.npy", 1 << 24);
        Input = input.Values;
        _values = ValueNames(folder, Name);
        _graph = ModelImporter.Import(ModelFile.OnDisk(file), new ImportLimits(), CancellationToken.None);
        _network = new Network(_graph, new NetworkOptions());
        Network = _network.At(input.Shape[1], input.Shape[2], input.Shape[3], CancellationToken.None);
    }

    public string Name { get; }

    public IReadOnlyList<GoldenCase> Cases { get; }

    public IReadOnlyDictionary<string, NpyArray> Maps { get; }

    public float[] Input { get; }

    public ShapedNetwork Network { get; }

    public MapRequest Request(GoldenCase golden)
    {
        var map = golden.Map;
        var method = MethodCatalogue.Find(golden.Method)!.Create(map.TryGetProperty("options", out var options) ? options : null);
        var category = map.GetProperty("class").GetInt32();
        if (!map.TryGetProperty("layers", out var names))
        {
            return new MapRequest(method, [map.TryGetProperty("layer", out var layer) ? Layer(layer.GetString()!) : Network.Layers.Input], category, Meta: Meta(map));
        }

        Layer[] layers = [.. names.EnumerateArray().Select(name => Layer(name.GetString()!))];
        return new MapRequest(method, layers, category, Combination(map.GetProperty("combine"), layers.Length), Meta(map));
    }

    /// <summary>The map of a row of class_sensitivity.</summary>
    /// <param name="index">0 for the best class, 1 for the worst.</param>
    public MapRequest Request(JsonElement row, int index) => new(
        MethodCatalogue.Find(row.GetProperty("method").GetString()!)!.Create(null), [Layer(row.GetProperty("layer").GetString()!)], row.GetProperty("classes")[index].GetInt32());

    public void Dispose()
    {
        _network.Dispose();
        _graph.Dispose();
    }

    private static MetaStep? Meta(JsonElement map) =>
        map.TryGetProperty("meta", out var meta) ? new MetaStep(meta.GetProperty("epsilon").GetDouble(), meta.GetProperty("negate").GetBoolean()) : null;

    private static LayerCombination Combination(JsonElement combine, int layers)
    {
        var weights = combine.GetProperty("weights");
        return new LayerCombination(
            combine.GetProperty("by").GetString() == "sum" ? CombineBy.Sum : CombineBy.Product,
            weights.ValueKind == JsonValueKind.Array ? LayerWeights.Custom(weights.Deserialize<double[]>()!, layers)
                : weights.GetString() == "linear" ? LayerWeights.Linear(layers)
                : LayerWeights.Uniform(layers));
    }

    /// <summary>Where an exporter kept no scope for a function call, network.json names the value.</summary>
    private static Dictionary<string, string> ValueNames(string folder, string file)
    {
        var key = file.Contains("dynamo", StringComparison.Ordinal) ? "dynamo" : "onnx";
        using var network = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "network.json")));
        return network.RootElement.GetProperty("layers").EnumerateArray().Where(layer => layer.TryGetProperty(key, out _))
            .ToDictionary(layer => layer.GetProperty("path").GetString()!, layer => layer.GetProperty(key).GetString()!);
    }

    /// <summary>Odd files have the network inside another one, as "net".</summary>
    private Layer Layer(string path) =>
        Network.Layers.Find(path)
        ?? (_values.TryGetValue(path, out var value) ? Network.Layers.Find(value) : null)
        ?? Network.Layers.Find("net." + path)
        ?? throw new InvalidOperationException($"{Name} has no layer {path}");
}
