using SaliencyLab.Models.Graph;

namespace SaliencyLab.Explanations.Requests;

/// <summary>A "layer" of a request: the layers it stands for, perhaps known only once a picture has run.</summary>
/// <param name="Named">Whether the author named the layer, as against a word that stands for several.</param>
/// <param name="Known">The layers, shallow to deep; null for "deepest", which the picture's gradient tells.</param>
internal sealed record LayerTarget(bool Named, IReadOnlyList<Layer>? Known)
{
    private static readonly string[] _words = ["deepest", "recommended", "all", "input"];

    /// <summary>Number of layers.</summary>
    public int Count => Known?.Count ?? 1;

    /// <summary>The layers, shallow to deep.</summary>
    public IReadOnlyList<Layer> Layers(PictureFacts facts) => Known ?? [facts.Deepest];

    /// <summary>Looks a name up: module path, value name, "input", then the words.</summary>
    /// <exception cref="RequestException">No such layer, or one without rows and columns.</exception>
    public static LayerTarget Parse(string written, string key, LayerCatalogue layers, ModelGraph graph)
    {
        if (layers.Find(written) is { } layer)
        {
            return new LayerTarget(Named: true, [layer]);
        }

        return written switch
        {
            "deepest" => new LayerTarget(Named: false, null),
            "recommended" when layers.Recommended.Count > 0 => new LayerTarget(Named: false, layers.Recommended),
            "recommended" => throw new RequestException(key, $"{key}: this network has no recommended layers. {Nearest("", layers)}"),
            "all" => new LayerTarget(Named: false, layers.All),
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
