using System.Net.Mime;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SaliencyLab.Web.Api.Description;

/// <summary>What the description says about a call. It binds nothing: bodies are read whatever type they claim, so that plain curl works.</summary>
internal static class CallDescriptions
{
    /// <summary>The call takes a document as JSON.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder call) => call.AddOpenApiOperationTransformer(async (operation, context, cancellation) =>
    {
        context.Document!.AddComponent(typeof(T).Name, await context.GetOrCreateSchemaAsync(typeof(T), parameterDescription: null, cancellation).ConfigureAwait(false));
        operation.RequestBody = Body((MediaTypeNames.Application.Json, new OpenApiSchemaReference(typeof(T).Name, context.Document)));
    });

    /// <summary>The call takes a file: as the body, or as a form of one or several.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder call) => call.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = Body((MediaTypeNames.Application.Octet, Binary()), (MediaTypeNames.Multipart.FormData, Form()));
        return Task.CompletedTask;
    });

    /// <summary>The call gives bytes of a media type.</summary>
    public static RouteHandlerBuilder Gives(this RouteHandlerBuilder call, string type) => call.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse { Description = "OK", Content = new Dictionary<string, OpenApiMediaType> { [type] = new() { Schema = Binary() } } };
        return Task.CompletedTask;
    });

    /// <summary>The statuses it fails with, all as application/problem+json; another site's request is always refused.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder call, params int[] statuses)
    {
        foreach (var status in statuses.Append(StatusCodes.Status403Forbidden))
        {
            call.ProducesProblem(status);
        }

        return call;
    }

    private static OpenApiRequestBody Body(params (string Type, IOpenApiSchema Schema)[] contents) => new()
    {
        Required = true,
        Content = contents.ToDictionary(content => content.Type, content => new OpenApiMediaType { Schema = content.Schema }),
    };

    private static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static OpenApiSchema Form() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Binary() } },
        Required = new HashSet<string> { "file" },
    };
}
