using System.Text.Json;
using SaliencyLab.Explanations.Requests;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Requests;

public sealed class ClassTargetTests
{
    private static readonly string[] _labels = ["tench, Tinca tinca", "crane", "tabby, tabby cat", "crane", "Egyptian cat", "missile", "projectile, missile", "tiger cat"];

    [Theory]
    [InlineData("tench, tinca TINCA", 0)]
    [InlineData("tinca tinca", 0)]
    [InlineData("Tabby", 2)]
    [InlineData("egypt", 4)]
    [InlineData("missile", 5)]
    [InlineData("projectile", 6)]
    public void A_label_is_found_whole_by_a_part_or_by_a_unique_substring(string written, int index) => Assert.Equal([index], Indices(MapEntry.ClassOf(written)));

    [Fact]
    public void An_integer_is_an_index() => Assert.Equal([7], Indices(MapEntry.ClassOf(7)));

    [Theory]
    [InlineData("\"crane\"", "class: 2 classes match \"crane\": 1 crane; 3 crane. Give the index.")]
    [InlineData("\"cat\"", "class: 3 classes match \"cat\": 2 tabby, tabby cat; 4 Egyptian cat; 7 tiger cat. Give the index.")]
    [InlineData("\"tensh\"", "class: no class is called \"tensh\". Nearest: tench, ")]
    [InlineData("\"\"", "class: the label is empty.")]
    [InlineData("8", "class: 8 is no class; the network has classes 0 to 7.")]
    [InlineData("-1", "class: -1 is no class; the network has classes 0 to 7.")]
    [InlineData("1.5", "class: 1.5 is no class; the network has classes 0 to 7.")]
    [InlineData("\"top:9\"", "class: top:9 asks for 9 classes; the network has 8.")]
    [InlineData("\"top:0\"", "class: top:0 asks for 0 classes; the network has 8.")]
    [InlineData("\"top:x\"", "class: \"top:x\" needs a number after the colon, such as top:3.")]
    [InlineData("[1]", "class: must be an index, a label, top, top:N or lowest.")]
    public void What_is_no_class_is_refused(string json, string beginning)
    {
        var wrong = Assert.Throws<RequestException>(() => Parse(JsonDocument.Parse(json).RootElement));
        Assert.StartsWith(beginning, wrong.Message, StringComparison.Ordinal);
        Assert.Equal("class", wrong.Key);
    }

    [Fact]
    public void Without_labels_a_word_cannot_be_looked_up() => Assert.Equal(
        "class: the model has no labels, so \"cat\" can't be looked up. Give an index, top, top:N or lowest, or a labels file.",
        Assert.Throws<RequestException>(() => ClassTarget.Parse(MapEntry.ClassOf("cat"), "class", 8, [])).Message);

    [Fact]
    public void Labels_beyond_the_classes_do_not_count() =>
        Assert.Equal([2], ClassTarget.Parse(MapEntry.ClassOf("cat"), "class", 3, _labels).Classes(null!));

    [Fact]
    public void Top_and_lowest_are_counted_before_anything_runs()
    {
        Assert.Equal(1, ClassTarget.Parse(null, "class", 8, _labels).Count);
        Assert.Equal(3, Parse(MapEntry.ClassOf("top:3")).Count);
        Assert.Equal(1, Parse(MapEntry.ClassOf("lowest")).Count);
    }

    private static IReadOnlyList<int> Indices(JsonElement written) => Parse(written).Classes(null!);

    private static ClassTarget Parse(JsonElement written) => ClassTarget.Parse(written, "class", _labels.Length, _labels);
}
