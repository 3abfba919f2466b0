using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SaliencyLab.Cli.Files;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Cli.Commands;

/// <summary>The request that a command line of <c>explain</c> means.</summary>
internal static class ExplainRequest
{
    /// <summary>The document of --request with --model, --image and --input in place of its own, or one made from the options; what is not given is what the workbench shows first.</summary>
    public static ExplanationRequest Of(ParseResult parsed, ExplainOptions options, TextReader standardInput)
    {
        var meta = Meta(parsed, options);
        var (methods, layers, classes) = (parsed.GetValue(options.Method) ?? [], parsed.GetValue(options.Layer) ?? [], parsed.GetValue(options.Class) ?? []);
        if (parsed.GetValue(options.Request) is not { } document)
        {
            return Given(parsed, options, new ExplanationRequest { Maps = Entries(methods, layers, classes, meta) });
        }

        return methods.Length + layers.Length + classes.Length == 0 && meta is null
            ? Given(parsed, options, RequestArgument.Read(document, standardInput))
            : throw new UsageException("--request says what to compute; --method, --layer, --class and --meta don't go with it.");
    }

    private static ExplanationRequest Given(ParseResult parsed, ExplainOptions options, ExplanationRequest request)
    {
        var (image, input) = (parsed.GetValue(options.Image), parsed.GetValue(options.Input));
        return request with
        {
            Model = parsed.GetValue(options.Model) ?? request.Model,
            Image = image ?? (input is null ? request.Image : null),
            Input = input ?? (image is null ? request.Input : null),
        };
    }

    private static IReadOnlyList<MapEntry> Entries(string[] methods, string[] layers, string[] classes, MetaEntry? meta) =>
    [
        .. from method in methods.Length > 0 ? methods : DefaultEntries.Methods
           from layer in Layers(method, layers)
           from target in classes.Length > 0 ? classes : [DefaultEntries.Class]
           select new MapEntry { Method = method, Layer = layer, Class = Target(target), Meta = meta },
    ];

    // --layer is for the methods that have one.
    private static string?[] Layers(string method, string[] given) => MethodCatalogue.Find(method) is { Level: MethodLevel.Input }
        ? [null]
        : given.Length > 0 ? [.. given] : [DefaultEntries.Layer];

    private static MetaEntry? Meta(ParseResult parsed, ExplainOptions options)
    {
        var (epsilon, negate) = (parsed.GetValue(options.Meta), parsed.GetValue(options.Negate));
        if (epsilon is not null)
        {
            return new MetaEntry { Epsilon = epsilon, Negate = negate };
        }

        return negate ? throw new UsageException("--negate says which way the step of --meta goes: give --meta EPSILON too.") : null;
    }

    // At a shell an integer is an index, as it is in a document.
    private static JsonElement Target(string written) =>
        int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? MapEntry.ClassOf(index) : MapEntry.ClassOf(written);
}
