using System.Security.Cryptography;
using System.Text.Json;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Web.Loading;

/// <summary>Fields that replace those of a model's card, with the labels that they name already read.</summary>
/// <param name="Fields">Null: nothing is changed.</param>
/// <param name="Labels">Labels of an upload; null where the card names none.</param>
/// <param name="Key">The same for the same changes.</param>
internal sealed record CardChanges(CardFields? Fields, IReadOnlyList<string>? Labels, string Key)
{
    /// <summary>No changes.</summary>
    public static CardChanges None { get; } = new(null, null, "");

    /// <summary>Changes; <paramref name="fields"/> may name an upload of labels, which is content-addressed, so its id says what is in it.</summary>
    /// <param name="labels">What the upload holds.</param>
    public static CardChanges Of(CardFields fields, IReadOnlyList<string>? labels)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields, RequestJson.Options)));
        return new CardChanges(labels is null ? fields : fields with { Labels = null }, labels, key);
    }
}
