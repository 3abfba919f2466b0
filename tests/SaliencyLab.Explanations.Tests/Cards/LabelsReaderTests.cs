using System.Text;
using SaliencyLab.Explanations.Cards;
using SaliencyLab.Explanations.Requests;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Cards;

public sealed class LabelsReaderTests
{
    [Theory]
    [InlineData("cat\ndog\n")]
    [InlineData("\uFEFFcat\r\ndog\r\n\r\n")]
    [InlineData("""["cat", "dog"]""")]
    [InlineData("""  {"0": "cat", "1": "dog"}""")]
    [InlineData("""{"dog": 1, "cat": 0}""")]
    [InlineData("""{"0": ["n02121808", "cat"], "1": ["n02084071", "dog"]}""")]
    [InlineData("""{"architectures": ["ViT"], "id2label": {"1": "dog", "0": "cat"}}""")]
    public void Labels_are_read_in_the_forms_people_have_them(string text) => Assert.Equal(["cat", "dog"], Read(text));

    [Fact]
    public void An_index_left_out_has_no_label() => Assert.Equal(["cat", "", "dog"], Read("""{"0": "cat", "2": "dog"}"""));

    [Theory]
    [InlineData("", "labels.txt has no labels in it. Give one a line, or a JSON list.")]
    [InlineData("[]", "labels.txt has no labels in it. Give one a line, or a JSON list.")]
    [InlineData("""["cat", {}]""", "labels.txt: a label must be a text.")]
    [InlineData("""{"cat": "dog"}""", "labels.txt: \"cat\" gives no index. Labels are an object from index to label, or from label to index.")]
    [InlineData("""{"cat": 0, "dog": 0}""", "labels.txt: index 0 has two labels, \"cat\" and \"dog\".")]
    [InlineData("""{"999999": "cat"}""", "labels.txt: index 999999 is outside 0 to 99,999.")]
    [InlineData("a\0b", "The labels file labels.txt is not a text.")]
    public void What_is_wrong_is_said(string text, string message) => Assert.Equal(message, Assert.Throws<RequestException>(() => Read(text)).Message);

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Assert.Equal(
        "The labels file labels.txt is not a text in UTF-8. Save it as UTF-8 and try once more.",
        Assert.Throws<RequestException>(() => LabelsReader.Read([0xff, 0xfe, 0x41], "labels.txt")).Message);

    [Fact]
    public void Too_many_labels_are_refused() => Assert.Equal(
        "labels.txt has 100,001 labels; 100,000 are allowed.",
        Assert.Throws<RequestException>(() => Read(string.Join('\n', Enumerable.Repeat("x", 100_001)))).Message);

    private static IReadOnlyList<string> Read(string text) => LabelsReader.Read(Encoding.UTF8.GetBytes(text), "labels.txt");
}
