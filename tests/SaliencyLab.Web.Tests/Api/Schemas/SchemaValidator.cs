using System.Text.Json;

namespace SaliencyLab.Web.Tests.Api.Schemas;

/// <summary>Whether JSON is what a schema of a description says; the words of JSON Schema that the description uses.</summary>
internal sealed class SchemaValidator(JsonElement description)
{
    /// <summary>What is wrong, or null.</summary>
    public string? Wrong(JsonElement value, JsonElement schema, string path = "$")
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var ways))
        {
            return ways.EnumerateArray().Any(way => Wrong(value, way, path) is null) ? null : $"{path}: {value.GetRawText()} is none of {ways.GetRawText()}";
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => Is(value, name)))
        {
            return $"{path}: {value.GetRawText()} is not {type.GetRawText()}";
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
        {
            return $"{path}: {value.GetRawText()} is not one of {words.GetRawText()}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => WrongObject(value, schema, path),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().Select((item, index) => Wrong(item, items, $"{path}[{index}]")).FirstOrDefault(wrong => wrong is not null),
            _ => null,
        };
    }

    /// <summary>A schema itself, where it may be a reference.</summary>
    public JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? Resolve(description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]))
            : schema;

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };

    private string? WrongObject(JsonElement value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("required", out var required) && required.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing)
        {
            return $"{path}.{missing.GetString()} is missing";
        }

        if (!schema.TryGetProperty("properties", out var properties))
        {
            return null;
        }

        var closed = schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False;
        foreach (var item in value.EnumerateObject())
        {
            var wrong = properties.TryGetProperty(item.Name, out var property)
                ? Wrong(item.Value, property, $"{path}.{item.Name}")
                : closed ? $"{path}.{item.Name} is not described" : null;
            if (wrong is not null)
            {
                return wrong;
            }
        }

        return null;
    }
}
