using SaliencyLab.Explanations.Requests;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Requests;

public sealed class RequestReaderTests
{
    [Fact]
    public void The_contracts_example_is_read()
    {
        var request = RequestReader.Read("""
            { "model": "efficientnet_lite0", "image": "cat_and_coffee.jpg", "card": { "resize": 256, "crop": 224, "labels": "labels.json" },
              "maps": [
                { "method": "normgrad", "layer": "blocks.10", "class": 281 },
                { "method": "smooth-grad-cam-plus-plus", "layer": "deepest", "class": "tabby", "options": { "samples": 32, "channels": [0, 2, 5] } },
                { "method": "normgrad", "layers": ["blocks.4", "blocks.10"], "class": 281, "combine": { "by": "product", "weights": "linear" } } ] }
            """);
        Assert.Equal("efficientnet_lite0", request.Model);
        Assert.Equal("cat_and_coffee.jpg", request.Image);
        Assert.Equal(256, request.Card!.Resize!.Value.GetInt32());
        Assert.Equal("tabby", request.Maps[1].Class!.Value.GetString());
        Assert.Equal(32, request.Maps[1].Options!.Value.GetProperty("samples").GetInt32());
        Assert.Equal(["blocks.4", "blocks.10"], request.Maps[2].Layers!);
        Assert.Equal("product", request.Maps[2].Combine!.By);
    }

    [Theory]
    [InlineData("""{ "maps": [], "modle": "x" }""", "modle", "modle: there is no such key. There are: model, image, input, card, maps.")]
    [InlineData("""{ "model": "x" }""", "maps", "maps: is missing. It is the list of what to compute.")]
    [InlineData("""{ "maps": {} }""", "maps", "maps: must be a list in square brackets, not {}.")]
    [InlineData("""{ "maps": [{ "method": "normgrad" }, { "layer": "x" }] }""", "maps[1].method", "maps[1].method: is missing.")]
    [InlineData("""{ "maps": [{ "method": "normgrad", "layr": "x" }] }""", "maps[0].layr", "maps[0].layr: there is no such key. Nearest: layer, layers, class, meta, method.")]
    [InlineData("""{ "maps": [{ "method": "normgrad", "layers": ["a", 2] }] }""", "maps[0].layers[1]", "maps[0].layers[1]: must be a text in quotes, not 2.")]
    [InlineData("""{ "maps": [{ "method": "normgrad", "combine": { "weights": "linear" } }] }""", "maps[0].combine.by", "maps[0].combine.by: is missing. There are: sum, product.")]
    [InlineData("""{ "maps": [{ "method": "normgrad", "meta": { "step": 1 } }] }""", "maps[0].meta.step", "maps[0].meta.step: there is no such key. There are: epsilon, negate.")]
    [InlineData("""{ "maps": [{ "method": "normgrad", "meta": { "negate": "yes" } }] }""", "maps[0].meta.negate", "maps[0].meta.negate: must be true or false, not \"yes\".")]
    [InlineData("""{ "maps": [], "card": { "crop": 1, "mean": "x" } }""", "card.mean", "card.mean: must be a list in square brackets, not \"x\".")]
    [InlineData("""{ "maps": [], "image": "a.png", "input": "b.npy" }""", "input", "input: a request has either image or input, not both.")]
    [InlineData("3", "", "The document must be an object in braces.")]
    public void What_is_wrong_is_named_by_its_path(string json, string key, string message)
    {
        var wrong = Assert.Throws<RequestException>(() => RequestReader.Read(json));
        Assert.Equal(message, wrong.Message);
        Assert.Equal(key, wrong.Key);
        Assert.True(wrong.Malformed);
    }

    [Fact]
    public void Text_that_is_no_JSON_is_placed() =>
        Assert.StartsWith("The request is not valid JSON (line 2, byte 2)", Assert.Throws<RequestException>(() => RequestReader.Read("{\n}}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.StartsWith("The request is not valid JSON", Assert.Throws<RequestException>(() => RequestReader.Read(new string('[', 100_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var entries = string.Join(',', Enumerable.Repeat("""{ "method": "normgrad" }""", 513));
        Assert.Equal("maps: has 513 entries; 512 maps are allowed in one request.", Assert.Throws<RequestException>(() => RequestReader.Read($$"""{ "maps": [{{entries}}] }""")).Message);
    }

    [Fact]
    public void A_written_request_reads_back_the_same()
    {
        var text = RequestJson.Write(RequestReader.Read("""{ "model": "m", "maps": [{ "method": "grad-cam", "layer": "a/b@17", "class": "top:2" }, { "method": "normgrad", "layers": ["a"], "class": 3, "combine": { "by": "sum", "weights": [1] } }] }"""));
        Assert.Equal(text, RequestJson.Write(RequestReader.Read(text)));
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
    }
}
