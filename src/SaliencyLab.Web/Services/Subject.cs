using SaliencyLab.Explanations.Cards;

namespace SaliencyLab.Web.Services;

/// <summary>What is explained: a picture as a model under a card sees it.</summary>
/// <param name="ModelId">Id of a model.</param>
/// <param name="PictureId">Id of a picture.</param>
/// <param name="Card">Fields that replace those of the model's own card; null: none. "labels" is a list or the id of an upload.</param>
public sealed record Subject(string ModelId, string PictureId, CardFields? Card)
{
    /// <summary>Id of an array that takes the picture's place; null: none, as on every page.</summary>
    public string? InputId { get; init; }
}
