using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SaliencyLab.Web.Api.Description;

/// <summary>The API's description of itself: /openapi/v1.json.</summary>
internal static class ApiDescription
{
    /// <summary>Name of the document.</summary>
    public const string Version = "v1";

    /// <summary>Marks the calls that are described.</summary>
    public const string Tag = "API";

    /// <summary>What is in it, and the schemas of what is read by hand.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = call => call.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>().Any(tags => tags.Tags.Contains(Tag));
        options.AddDocumentTransformer(Introduce);
        options.AddSchemaTransformer(SchemaCompletion.Complete);
    }

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SaliencyLab",
            Version = Version,
            Description = "Saliency maps of vision models. Errors are application/problem+json: detail says what failed and what to do, node, key and limit name the place where they apply.",
        };

        // Addresses are relative to wherever the document was fetched from.
        document.Servers = [];
        return Task.CompletedTask;
    }
}
