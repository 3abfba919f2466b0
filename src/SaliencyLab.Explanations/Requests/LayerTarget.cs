using SaliencyLab.Models.Graph;

namespace SaliencyLab.Explanations.Requests;

/// <summary>A "layer" of a request: the layers it stands for, perhaps known only once a picture has run.</summary>
/// <param name="Count">Number of layers.</param>
/// <param name="Named">Whether the author named the layer, as against a word that stands for several.</param>
/// <param name="Layers">The layers, shallow to deep.</param>
internal sealed record LayerTarget(int Count, bool Named, Func<PictureFacts, IReadOnlyList<Layer>> Layers)
{
    private static readonly string[] _words = ["deepest", "recommended", "all", "input"];

    /// <summary>Looks a name up: module path, value name, "input", then the words.</summary>
    /// <exception cref="RequestException">No such layer, or one without rows and columns.</exception>
    public static LayerTarget Parse(string written, string key, LayerCatalogue layers, ModelGraph graph)
    {
        if (layers.Find(written) is { } layer)
        {
            return new LayerTarget(1, Named: true, _ => [layer]);
        }

        return written switch
        {
            "deepest" => new LayerTarget(1, Named: false, facts => [facts.Deepest]),
            "recommended" when layers.Recommended.Count > 0 => new LayerTarget(layers.Recommended.Count, Named: false, _ => layers.Recommended),
            "recommended" => throw new RequestException(key, $"{key}: this network has no recommended layers. {Nearest("", layers)}"),
            "all" => new LayerTarget(layers.All.Count, Named: false, _ => layers.All),
            _ => throw Unknown(written, key, layers, graph),
        };
    }

    private static RequestException Unknown(string written, string key, LayerCatalogue layers, ModelGraph graph)
    {
        var inFile = graph.Body.Nodes.Any(node => node.Modules.Contains(written, StringComparer.Ordinal) || node.Outputs.Contains(written, StringComparer.Ordinal));
        return new RequestException(key, inFile
            ? $"{key}: \"{written}\" has no rows and columns (or the score does not depend on it), so there is no map of it. {Nearest(written, layers)}"
            : $"{key}: there is no layer \"{written}\". {Nearest(written, layers)}");
    }

    private static string Nearest(string written, LayerCatalogue layers) =>
        Suggestions.For(written, [.. layers.Ruler.Concat(layers.All).Select(layer => layer.Name).Distinct(StringComparer.Ordinal), .. _words]);
}
