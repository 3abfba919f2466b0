using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Explanations.Requests;

/// <summary>An entry of "maps" in which every name is known to stand for something; what "top" and "deepest" stand for comes later.</summary>
/// <param name="Key">Path of the entry, "maps[2]".</param>
/// <param name="Method">The method with its options.</param>
/// <param name="Layers">One target; several with <paramref name="Combine"/>, in the order written.</param>
/// <param name="Class">The classes.</param>
/// <param name="Combine">How layers become one map, or null.</param>
/// <param name="Meta">The step of learning before the map, or null.</param>
/// <param name="Written">The entry with every default written out.</param>
internal sealed record CheckedEntry(
    string Key, ISaliencyMethod Method, IReadOnlyList<LayerTarget> Layers, ClassTarget Class, CombineTarget? Combine, MetaStep? Meta, JsonObject Written)
{
    private const string InputLayer = "input";

    /// <summary>Number of maps it stands for.</summary>
    public int Maps => (Combine is null ? Layers[0].Count : 1) * Class.Count;

    /// <summary>Looks up every name.</summary>
    /// <exception cref="RequestException">One of them is wrong.</exception>
    public static CheckedEntry Of(MapEntry entry, string key, ExplainableModel model, ShapedNetwork network)
    {
        var line = FindMethod(entry, key);
        var method = CreateMethod(line, entry, key);
        var (layers, combine) = line.Level is MethodLevel.Input ? (InputOnly(entry, key, network.Layers), null) : CheckLayers(entry, key, model, network);
        var target = ClassTarget.Parse(entry.Class, $"{key}.class", network.Classes, model.Card.Labels);
        var meta = CheckMeta(entry.Meta, $"{key}.meta");
        return new CheckedEntry(key, method, layers, target, combine, meta, Write(entry, method, combine, meta, line.Level is MethodLevel.Input ? InputLayer : DefaultEntries.Layer));
    }

    /// <summary>The entry with the options of a method that defaults have been filled into for a map's layers.</summary>
    public JsonObject WrittenWith(ISaliencyMethod method)
    {
        if (method.Options.Count == Method.Options.Count)
        {
            return Written;
        }

        var written = Written.DeepClone().AsObject();
        written["options"] = Options(method);
        return written;
    }

    private static JsonObject Options(ISaliencyMethod method) =>
        new(method.Options.Select(option => KeyValuePair.Create(option.Key, JsonSerializer.SerializeToNode(option.Value, option.Value.GetType()))));

    private static MetaStep? CheckMeta(MetaEntry? entry, string key)
    {
        if (entry is null)
        {
            return null;
        }

        var epsilon = entry.Epsilon ?? MetaStep.Default;
        return epsilon is >= 0 and <= MetaStep.Largest
            ? new MetaStep(epsilon, entry.Negate ?? false)
            : throw new RequestException($"{key}.epsilon", string.Create(CultureInfo.InvariantCulture, $"{key}.epsilon: {epsilon} is not a number from 0 to {MetaStep.Largest}; {MetaStep.Default} is usual, and negate steps the other way."));
    }

    private static MethodEntry FindMethod(MapEntry entry, string key) => MethodCatalogue.Find(entry.Method) ?? throw new RequestException(
        $"{key}.method", $"{key}.method: there is no method \"{entry.Method}\". {Suggestions.For(entry.Method, [.. MethodCatalogue.All.Select(method => method.Id)])}");

    private static ISaliencyMethod CreateMethod(MethodEntry line, MapEntry entry, string key)
    {
        try
        {
            return line.Create(entry.Options);
        }
        catch (OptionException wrong)
        {
            var path = wrong.Key.Length == 0 ? $"{key}.options" : $"{key}.options.{wrong.Key}";
            throw new RequestException(path, $"{path}: {wrong.Message}");
        }
    }

    private static (IReadOnlyList<LayerTarget> Layers, CombineTarget? Combine) CheckLayers(MapEntry entry, string key, ExplainableModel model, ShapedNetwork network)
    {
        LayerTarget Find(string written, string path) => LayerTarget.Parse(written, path, network.Layers, model.Graph);

        if (entry.Combine is null)
        {
            return entry.Layers is null
                ? ([Find(entry.Layer ?? DefaultEntries.Layer, $"{key}.layer")], null)
                : throw new RequestException($"{key}.layers", $"{key}.layers: goes with combine, which says how the layers become one map. For a map of each layer, write an entry a layer.", malformed: true);
        }

        var combine = CombineTarget.Parse(entry.Combine, $"{key}.combine");
        if (entry.Layer is not null || entry.Layers is not { Count: > 0 and <= RequestLimits.CombinedLayers } written)
        {
            throw new RequestException(
                $"{key}.layers", $"{key}.layers: combine takes a list of 1 to {RequestLimits.CombinedLayers} layers, such as [\"recommended\"], and no single layer.", malformed: true);
        }

        IReadOnlyList<LayerTarget> layers = [.. written.Select((name, index) => Find(name, $"{key}.layers[{index}]"))];
        combine.WeightsOf(layers.Sum(layer => layer.Count), $"{key}.combine");
        return (layers, combine);
    }

    /// <summary>The only layer of a method at the level of the input, whose map does not belong to a layer.</summary>
    private static IReadOnlyList<LayerTarget> InputOnly(MapEntry entry, string key, LayerCatalogue layers)
    {
        if (entry.Layers is not null || entry.Combine is not null)
        {
            var wrong = entry.Combine is null ? "layers" : "combine";
            throw new RequestException($"{key}.{wrong}", $"{key}.{wrong}: {entry.Method} makes one map of the input, not of layers, so there is nothing to combine. Leave layers and combine out.");
        }

        return entry.Layer is null or InputLayer || entry.Layer == layers.Input.Value
            ? [new LayerTarget(Named: true, [layers.Input])]
            : throw new RequestException($"{key}.layer", $"{key}.layer: {entry.Method} makes a map of the input, not of \"{entry.Layer}\". Leave layer out, or choose a method that reads layers, such as grad-cam.");
    }

    private static JsonObject Write(MapEntry entry, ISaliencyMethod method, CombineTarget? combine, MetaStep? meta, string layer)
    {
        var written = new JsonObject { ["method"] = method.Id };
        if (combine is null)
        {
            written["layer"] = entry.Layer ?? layer;
        }
        else
        {
            written["layers"] = new JsonArray([.. entry.Layers!.Select(layer => (JsonNode)layer)]);
        }

        written["class"] = entry.Class switch
        {
            null => "top",
            { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
            { } index => JsonNode.Parse(index.GetRawText()),
        };
        if (method.Options.Count > 0)
        {
            written["options"] = Options(method);
        }

        if (combine is not null)
        {
            written["combine"] = new JsonObject
            {
                ["by"] = entry.Combine!.By,
                ["weights"] = combine.Word is { } word ? word : JsonSerializer.SerializeToNode(combine.Numbers),
            };
        }

        if (meta is not null)
        {
            written["meta"] = new JsonObject { ["epsilon"] = meta.Epsilon, ["negate"] = meta.Negate };
        }

        return written;
    }
}
