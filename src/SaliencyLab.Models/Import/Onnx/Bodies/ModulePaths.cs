using System.Globalization;
using SaliencyLab.Models.Import.Onnx.Schema;

namespace SaliencyLab.Models.Import.Onnx.Bodies;

/// <summary>
/// Module paths of a node as PyTorch's exporters keep them. The newer one writes a list in metadata
/// (<c>['', 'layer4', 'layer4.1', 'conv1']</c> style, the operation last); the older one names nodes by scope
/// (<c>/layer4/layer4.1/conv1/Conv</c>). Names of other forms are no paths.
/// </summary>
internal static class ModulePaths
{
    private const string Key = "pkg.torch.onnx.name_scopes";
    private const string Quantised = "_quantized";

    /// <summary>Paths, outermost first; empty where the node has none.</summary>
    public static IReadOnlyList<string> Of(NodeProto node)
    {
        var written = node.MetadataProps.FirstOrDefault(entry => entry.Key == Key)?.Value;
        return written is null ? FromScopes(ScopesInNames(node)) : FromMetadata(TextList.Read(written));
    }

    private static List<string> FromMetadata(IReadOnlyList<string> scopes)
    {
        var paths = new List<string>();
        foreach (var scope in scopes.Take(scopes.Count - 1))
        {
            if (scope.Length > 0 && (paths.Count == 0 || paths[^1] != scope))
            {
                paths.Add(scope);
            }
        }

        return paths;
    }

    private static List<string> FromScopes(IReadOnlyList<string> scopes)
    {
        var paths = new List<string>();
        var parent = "";
        var previous = "";
        foreach (var scope in scopes)
        {
            // Inside a Sequential a child's scope repeats its parent's name: "block.3" within "block".
            var repeats = previous.Length > 0 && scope.StartsWith(previous + ".", StringComparison.Ordinal);
            var outer = repeats ? parent : paths.Count > 0 ? paths[^1] : "";
            paths.Add(outer.Length == 0 ? scope : $"{outer}.{scope}");
            (parent, previous) = (outer, scope);
        }

        return paths;
    }

    private static string[] ScopesInNames(NodeProto node)
    {
        if (Segments(node.Name) is { } named && IsCall(named[^1], node.OpType))
        {
            return named[..^1];
        }

        var output = node.Output.FirstOrDefault(name => name.Length > 0) ?? "";
        return Segments(output) is { } valued && IsOutput(valued[^1]) ? valued[..^1] : [];
    }

    private static string[]? Segments(string name) =>
        name.Length > 1 && name[0] == '/' && !name.Contains("//", StringComparison.Ordinal) && name[^1] != '/' ? name[1..].Split('/') : null;

    private static bool IsCall(string segment, string operation) =>
        segment.StartsWith(operation, StringComparison.Ordinal) && (segment.Length == operation.Length
            || (segment[operation.Length] == '_' && int.TryParse(segment.AsSpan(operation.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)));

    // Programs that rewrite a graph (fusion, quantisation) give nodes new names and leave those of values.
    private static bool IsOutput(string written)
    {
        var segment = written.EndsWith(Quantised, StringComparison.Ordinal) ? written[..^Quantised.Length] : written;
        var at = segment.LastIndexOf("_output_", StringComparison.Ordinal);
        return at > 0 && char.IsAsciiLetterUpper(segment[0]) && int.TryParse(segment.AsSpan(at + 8), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
