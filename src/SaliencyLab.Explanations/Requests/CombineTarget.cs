using System.Text.Json;
using SaliencyLab.Explanations.Json;
using SaliencyLab.Saliency.Combination;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Explanations.Requests;

/// <summary>A checked "combine": how layers become one map.</summary>
/// <param name="By">Sum or product.</param>
/// <param name="Numbers">One weight a layer as written; null where <paramref name="Word"/> says it.</param>
/// <param name="Word">"uniform" or "linear"; null where numbers are given.</param>
internal sealed record CombineTarget(CombineBy By, IReadOnlyList<double>? Numbers, string? Word)
{
    /// <summary>Checks the entry.</summary>
    /// <param name="key">Path of "combine".</param>
    /// <exception cref="RequestException">Another way to combine, or weights that can't be.</exception>
    public static CombineTarget Parse(CombineEntry entry, string key)
    {
        var by = entry.By switch
        {
            "sum" => CombineBy.Sum,
            "product" => CombineBy.Product,
            _ => throw new RequestException($"{key}.by", $"{key}.by: there is no \"{entry.By}\". There are: sum, product."),
        };
        var path = $"{key}.weights";
        return entry.Weights switch
        {
            null => new CombineTarget(by, null, "uniform"),
            { ValueKind: JsonValueKind.Array } list => new CombineTarget(by, [.. new JsonPart(path, list).Entries().Select(entry => entry.Number())], null),
            { ValueKind: JsonValueKind.String } word when word.GetString() is "uniform" or "linear" => new CombineTarget(by, null, word.GetString()),
            { } other => throw new RequestException(path, $"{path}: must be uniform, linear or a list of one number a layer, not {new JsonPart(path, other).Shown()}."),
        };
    }

    /// <summary>One weight a layer, in the order in which they are written.</summary>
    /// <param name="layers">Number of layers, shallow to deep where the weights are a word.</param>
    /// <param name="key">Path of "combine".</param>
    /// <exception cref="RequestException">Not one number a layer, a negative one, or all 0.</exception>
    public IReadOnlyList<double> WeightsOf(int layers, string key)
    {
        try
        {
            return Numbers is null ? Word == "linear" ? LayerWeights.Linear(layers) : LayerWeights.Uniform(layers) : LayerWeights.Custom(Numbers, layers);
        }
        catch (OptionException wrong)
        {
            throw new RequestException($"{key}.weights", $"{key}.{wrong.Message}");
        }
    }
}
