using System.Text.Json;
using System.Text.Json.Nodes;

namespace SaliencyLab.Web.Tests.Api.Schemas;

/// <summary>Values that a schema allows, and values that it does not.</summary>
/// <param name="validator">Knows the description.</param>
/// <param name="random">Chooses.</param>
/// <param name="known">Values that mean something to the server, by property name.</param>
internal sealed class SchemaSamples(SchemaValidator validator, Random random, IReadOnlyDictionary<string, string[]> known)
{
    private static readonly string[] _oddTexts = ["", " ", "\0", "../../etc/passwd", "\U0001F63A\u202E", "top:0", "top:-1", "top:99999999999", new('x', 5000), "null"];
    private static readonly string[] _oddValues = ["null", "true", "-1", "1e308", "99999999999999999999", "0.5", "\"\"", "[]", "{}", "[[]]", "[null]", "{\"\":{}}"];

    /// <summary>A value that the schema allows.</summary>
    /// <param name="name">The property it is for.</param>
    public JsonNode? Valid(JsonElement schema, string name)
    {
        schema = validator.Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var ways))
        {
            return Valid(Any([.. ways.EnumerateArray()]), name);
        }

        if (schema.TryGetProperty("enum", out var words))
        {
            return JsonNode.Parse(Any([.. words.EnumerateArray()]).GetRawText());
        }

        return Type(schema) switch
        {
            "object" => ValidObject(schema, name),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Valid(schema.GetProperty("items"), name))]),
            "integer" => random.Next(0, 10),
            "number" => Math.Round(random.NextDouble() * 2, 3),
            "boolean" => random.Next(2) == 0,
            _ => Text(name),
        };
    }

    /// <summary>The same with one place changed to something that does not belong there.</summary>
    public string Broken(JsonNode document)
    {
        var places = Places(document).ToList();
        if (places.Count == 0 || random.Next(8) == 0)
        {
            var text = document.ToJsonString();
            return random.Next(2) == 0 ? text[..random.Next(text.Length)] : text.Insert(random.Next(text.Length), Any(["{", "\"", ",", "\uD800", "\0", "NaN"]));
        }

        var place = Any(places);
        var odd = random.Next(3) == 0 ? JsonValue.Create(Any(_oddTexts)) : JsonNode.Parse(Any(_oddValues));
        switch (place)
        {
            case JsonObject item when item.Count == 0 || random.Next(4) == 0:
                item["unheard-of"] = odd;
                break;
            case JsonObject item when random.Next(3) == 0:
                item.Remove(Any([.. item.Select(pair => pair.Key)]));
                break;
            case JsonObject item:
                item[Any([.. item.Select(pair => pair.Key)])] = odd;
                break;
            case JsonArray { Count: > 0 } list:
                list[random.Next(list.Count)] = odd;
                break;
            case JsonArray list:
                list.Add(odd);
                break;
        }

        return document.ToJsonString();
    }

    /// <summary>A text for a part of an address.</summary>
    public string Text(string name) => known.TryGetValue(name, out var values) && random.Next(10) > 0 ? Any(values) : Any(_oddTexts);

    /// <summary>One of several.</summary>
    public T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private static IEnumerable<JsonNode> Places(JsonNode? node) => node switch
    {
        JsonObject item => [item, .. item.SelectMany(pair => Places(pair.Value))],
        JsonArray list => [list, .. list.SelectMany(Places)],
        _ => [],
    };

    private static string Type(JsonElement schema) => !schema.TryGetProperty("type", out var type)
        ? "object"
        : type.ValueKind == JsonValueKind.String ? type.GetString()! : type.EnumerateArray().Select(name => name.GetString()!).First(name => name != "null");

    private JsonObject ValidObject(JsonElement schema, string name)
    {
        var made = new JsonObject();
        if (name == "options")
        {
            if (random.Next(3) == 0)
            {
                made[Any(known["option"])] = JsonNode.Parse(Any(["1", "2", "0", "0.5", "-1", "4096", "\"first\"", "\"norm\"", "[0, 1]", "[0, 0, 1, 1]", "[[0, 0]]", "null"]));
            }

            return made;
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(item => item.GetString()).ToHashSet() : [];
            foreach (var property in properties.EnumerateObject().Where(property => required.Contains(property.Name) || random.Next(100) < Chance(property.Name)))
            {
                made[property.Name] = Valid(property.Value, property.Name);
            }
        }

        return made;
    }

    // What makes most requests impossible together is written less often.
    private static int Chance(string property) => property switch
    {
        "model" or "image" or "layer" or "class" => 90,
        "options" or "input" => 30,
        _ => 8,
    };
}
