using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Api.Documents;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Api.Description;

/// <summary>What types alone don't say: fields that may be written in several ways, words that are allowed, what may be left out.</summary>
internal static class SchemaCompletion
{
    private static readonly (string Name, string Description)[] _places =
    [
        ("node", "The node concerned, as named in the model file."),
        ("key", "The key of the request concerned, such as maps[0].layer."),
        ("limit", "The limit that was passed, with its unit."),
        ("reference", "What to look for in the server's log; only for what nobody foresaw."),
    ];

    /// <summary>Completes a schema where the type alone does not say enough.</summary>
    public static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonPropertyInfo is { } property)
        {
            Write(schema, Ways(property.DeclaringType, property.Name));
        }

        // What is null is left out.
        foreach (var optional in context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable))
        {
            schema.Required?.Remove(optional.Name);
        }

        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            foreach (var (name, description) in _places)
            {
                (schema.Properties ??= new Dictionary<string, IOpenApiSchema>())[name] = Text(description);
            }
        }

        return Task.CompletedTask;
    }

    private static void Write(OpenApiSchema schema, List<OpenApiSchema> ways)
    {
        if (ways is [var only])
        {
            (schema.Type, schema.Enum, schema.Description, schema.Minimum, schema.Maximum) = (only.Type, only.Enum, only.Description, only.Minimum, only.Maximum);
        }
        else if (ways.Count > 0)
        {
            (schema.Type, schema.OneOf) = (null, [.. ways]);
        }
    }

    private static List<OpenApiSchema> Ways(Type owner, string property) => (owner.Name, property) switch
    {
        (nameof(ExplanationRequest), "model") => [Text("The id of an upload, or a bundled model's name; never a path.")],
        (nameof(ExplanationRequest), "image") => [Text("The id of an upload, or a bundled picture's name; never a path.")],
        (nameof(ExplanationRequest), "input") => [Text("The id of an upload of an array, in place of image; never a path.")],
        (nameof(ExplanationStatus), "state") => [Words([.. Enum.GetNames<JobState>().Select(state => state.ToLowerInvariant())])],
        (nameof(MapEntry), "method") => [Words([.. MethodCatalogue.All.Select(entry => entry.Id)])],
        (nameof(MapEntry), "layer") => [Text("A module path, a value's name, \"input\", \"deepest\" (where it is left out), \"recommended\" or \"all\".")],
        (nameof(MapEntry), "class") => [Whole(0), Text("A label, ignoring case, or \"top\", \"top:N\" or \"lowest\".")],
        (nameof(MapEntry), "options") => [new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The method's options; see GET /api/methods." }],
        (nameof(MetaEntry), "epsilon") => [new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = "0", Maximum = $"{MetaStep.Largest}", Description = "Length of the step; 0.0025 where it is left out." }],
        (nameof(CombineEntry), "by") => [Words("sum", "product")],
        (nameof(CombineEntry), "weights") => [Words("uniform", "linear"), List(new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = "0" }, 1, RequestLimits.CombinedLayers)],
        (nameof(CardFields), "resize" or "crop") => [Whole(1), List(Whole(1), 2, 2)],
        (nameof(CardFields), "labels") => [Text("The id of an upload of labels; never a path."), List(Text("A label."), 1, null)],
        (nameof(CardFields), "preset") => [Words([.. CardPresets.All.Select(preset => preset.Name)])],
        (nameof(CardFields), "interpolation") => [Words("bilinear", "bicubic")],
        (nameof(CardFields), "channels") => [Words("RGB", "BGR", "L", "RGBA")],
        (nameof(CardFields), "layout") => [Words("NCHW", "NHWC")],
        _ => [],
    };

    private static OpenApiSchema Whole(int least) => new() { Type = JsonSchemaType.Integer, Minimum = $"{least}" };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Words(params string[] words) => new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)word)] };

    private static OpenApiSchema List(IOpenApiSchema items, int least, int? most) => new() { Type = JsonSchemaType.Array, Items = items, MinItems = least, MaxItems = most };
}
