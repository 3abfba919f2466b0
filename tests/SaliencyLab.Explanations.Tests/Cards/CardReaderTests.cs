using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Cards;

public sealed class CardReaderTests
{
    [Theory]
    [InlineData("""{ "croop": 224 }""", "card.croop", "card.croop: there is no such key. Nearest: crop, ")]
    [InlineData("""{ "scale": "1" }""", "card.scale", "card.scale: must be a number, not \"1\".")]
    [InlineData("""{ "mean": 0.5 }""", "card.mean", "card.mean: must be a list in square brackets, not 0.5.")]
    [InlineData("""{ "mean": [0.5, null, 1] }""", "card.mean[1]", "card.mean[1]: must be a number, not null.")]
    [InlineData("""{ "preset": 3 }""", "card.preset", "card.preset: must be a text in quotes, not 3.")]
    [InlineData("[]", "card", "card: must be an object in braces, not [].")]
    [InlineData("""{ "crop": 1, "crop": 2 }""", "", "The card x.card.json is not valid JSON")]
    [InlineData("{ crop", "", "The card x.card.json is not valid JSON (line 1, byte 3)")]
    public void What_is_wrong_is_named(string json, string key, string beginning)
    {
        var wrong = Assert.Throws<RequestException>(() => CardReader.Read(json, "x.card.json"));
        Assert.StartsWith(beginning, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(key, wrong.Key);
        Assert.True(wrong.Malformed);
    }

    [Fact]
    public void A_null_is_as_if_it_were_not_written() => Assert.Equal(new CardFields(), CardReader.Read("""{ "preset": null, "mean": null }""", "x"));
}
