using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaliencyLab.Explanations.Requests;

/// <summary>How requests, manifests and inspections are written: camel case, indented, what is not given left out, letters beyond ASCII as they are.</summary>
public static class RequestJson
{
    /// <summary>The serialiser's options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A request as <see cref="RequestReader"/> reads it.</summary>
    public static string Write(ExplanationRequest request) => JsonSerializer.Serialize(request, Options);
}
