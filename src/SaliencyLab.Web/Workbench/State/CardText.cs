using System.Text.Json;
using System.Text.Json.Serialization;
using SaliencyLab.Explanations.Cards;

namespace SaliencyLab.Web.Workbench.State;

/// <summary>Changed fields of a card as compact JSON, the form in which choices and addresses hold them.</summary>
public static class CardText
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The fields that are given; null where none is.</summary>
    public static string? Write(CardFields fields)
    {
        var text = JsonSerializer.Serialize(fields, _options);
        return text == "{}" ? null : text;
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where it can't be understood.</summary>
    public static CardFields? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<CardFields>(text, _options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
