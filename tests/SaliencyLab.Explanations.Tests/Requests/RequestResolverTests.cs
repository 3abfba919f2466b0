using SaliencyLab.Explanations.Requests;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Combination;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Requests;

public sealed class RequestResolverTests(ResnetFixture resnet) : IClassFixture<ResnetFixture>
{
    [Fact]
    public void Maps_come_in_the_order_entry_layer_class()
    {
        var maps = Resolve("""{ "method": "normgrad", "layer": "recommended", "class": "top:2" }""", """{ "method": "grad-cam", "layer": "layer2.0", "class": "lowest" }""");
        Assert.Equal(
            ["layer1", "layer1", "layer2", "layer2", "layer3", "layer3", "layer4", "layer4", "layer2.0"],
            maps.Select(map => Assert.Single(map.Request.Layers).Name));
        Assert.Equal([10, 10, 10, 10], maps.Take(8).Where((_, index) => index % 2 == 0).Select(map => map.Request.Class));
        Assert.Equal((11, 1), (maps[8].Request.Class, maps[8].Entry));
    }

    [Fact]
    public void A_layer_is_found_by_path_by_value_and_as_input()
    {
        var maps = Resolve(
            """{ "method": "normgrad", "layer": "layer3.0", "class": 0 }""",
            """{ "method": "normgrad", "layer": "/layer3/layer3.0/relu_1/Relu_output_0", "class": 0 }""",
            """{ "method": "gradient", "layer": "input", "class": 0 }""");
        Assert.Equal(maps[0].Request.Layers[0].Value, maps[1].Request.Layers[0].Value);
        Assert.Equal((64, 64), (maps[2].Request.Layers[0].Height, maps[2].Request.Layers[0].Width));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "layer": "input", """)]
    public void A_method_at_the_level_of_the_input_takes_no_other_layer(string layer)
    {
        var map = Assert.Single(Resolve($$"""{ "method": "integrated-gradients", {{layer}} "class": 3 }"""));
        Assert.Equal("input", Assert.Single(map.Request.Layers).Name);
        Assert.Equal("""{"method":"integrated-gradients","layer":"input","class":3,"options":{"steps":32}}""", map.Written.ToJsonString());
    }

    [Fact]
    public void More_evaluations_than_are_allowed_are_refused_before_anything_runs()
    {
        var error = Assert.Throws<RequestException>(() => Resolve([.. Enumerable.Range(0, 5).Select(seed => $$"""{ "method": "rise", "class": 3, "options": { "masks": 16384, "seed": {{seed}} } }""")]));
        Assert.Equal(
            "maps: takes 81,921 evaluations of the network; 65,536 are allowed in one request. Ask for fewer masks, samples or steps, or for fewer layers or classes of slow methods.",
            error.Message);
    }

    [Theory]
    [InlineData(""" "layer": "layer3.0" """, "maps[0].layer", "maps[0].layer: smoothgrad makes a map of the input, not of \"layer3.0\". Leave layer out, or choose a method that reads layers, such as grad-cam.")]
    [InlineData(""" "layer": "recommended" """, "maps[0].layer", "maps[0].layer: smoothgrad makes a map of the input, not of \"recommended\". Leave layer out, or choose a method that reads layers, such as grad-cam.")]
    [InlineData(""" "layers": ["layer3.0"], "combine": { "by": "sum" } """, "maps[0].combine", "maps[0].combine: smoothgrad makes one map of the input, not of layers, so there is nothing to combine. Leave layers and combine out.")]
    public void A_method_at_the_level_of_the_input_refuses_layers(string part, string key, string message)
    {
        var error = Assert.Throws<RequestException>(() => Resolve($$"""{ "method": "smoothgrad", {{part}} }"""));
        Assert.Equal((key, message), (error.Key, error.Message));
    }

    [Fact]
    public void Not_given_is_the_deepest_layer_and_the_top_class_written_out()
    {
        var map = Assert.Single(Resolve("""{ "method": "smooth-grad-cam-plus-plus", "options": { "samples": 4 } }"""));
        Assert.Equal(10, map.Request.Class);
        Assert.Equal(
            """{"method":"smooth-grad-cam-plus-plus","layer":"deepest","class":"top","options":{"samples":4,"noise":0.15,"seed":0,"numerator":"second"}}""",
            map.Written.ToJsonString());
    }

    [Fact]
    public void What_is_said_twice_or_in_empty_space_is_written_out_once()
    {
        var map = Assert.Single(Resolve("""{ "method": "smooth-grad-cam-plus-plus", "layer": "layer3.0", "class": "  top:1 ", "options": { "samples": 4, "positions": [[1, 2], [0, 0], [1, 2]] } }"""));
        Assert.Equal(("top:1", "[[1,2],[0,0]]"), (map.Written["class"]!.GetValue<string>(), map.Written["options"]!["positions"]!.ToJsonString()));
    }

    [Fact]
    public void A_step_of_learning_takes_its_defaults_and_is_written_out()
    {
        var map = Assert.Single(Resolve("""{ "method": "normgrad", "layer": "layer3.0", "class": 1, "meta": { } }"""));
        Assert.Equal(new MetaStep(0.0025, Negate: false), map.Request.Meta);
        Assert.Equal("""{"method":"normgrad","layer":"layer3.0","class":1,"meta":{"epsilon":0.0025,"negate":false}}""", map.Written.ToJsonString());
    }

    [Fact]
    public void A_step_of_learning_goes_with_combinations_too()
    {
        var map = Assert.Single(Resolve("""{ "method": "normgrad", "layers": ["layer3.0"], "class": 1, "combine": { "by": "sum" }, "meta": { "epsilon": 0.01, "negate": true } }"""));
        Assert.Equal(new MetaStep(0.01, Negate: true), map.Request.Meta);
    }

    [Fact]
    public void A_step_of_learning_that_is_too_long_is_refused()
    {
        var wrong = Assert.Throws<RequestException>(() => Resolve("""{ "method": "normgrad", "class": 1, "meta": { "epsilon": 1.5 } }"""));
        Assert.Equal("maps[0].meta.epsilon: 1.5 is not a number from 0 to 1; 0.0025 is usual, and negate steps the other way.", wrong.Message);
    }

    [Fact]
    public void A_layer_where_a_method_makes_no_sense_is_refused()
    {
        var wrong = Assert.Throws<RequestException>(() => Resolve("""{ "method": "cam", "layer": "layer3.0", "class": 1 }"""));
        Assert.Equal("maps[0].layer", wrong.Key);
        Assert.StartsWith("maps[0].layer: CAM is a map of the layer that the network pools, which is not \"layer3.0\".", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cam", "CAM is a map of the layer that the network pools, which is not \"layer1\".")]
    [InlineData("normgrad-real", "normgrad-real: \"layer1\" is no convolution (it is the result of Relu)")]
    public void A_word_that_stands_for_such_a_layer_is_refused_before_anything_runs(string method, string words)
    {
        var entries = RequestReader.Read($$"""{ "maps": [{ "method": "normgrad" }, { "method": "{{method}}", "layer": "recommended", "class": 1 }] }""").Maps;
        var wrong = Assert.Throws<RequestException>(() => RequestResolver.Check(resnet.Model, resnet.Network, entries));
        Assert.Equal("maps[1].layer", wrong.Key);
        Assert.StartsWith($"maps[1].layer: {words}", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_that_depends_on_the_layer_is_written_out()
    {
        var maps = Resolve("""{ "method": "contrastive-excitation-backprop", "layer": "layer3.0", "class": 1 }""", """{ "method": "contrastive-excitation-backprop", "layer": "layer4.1", "class": 1 }""");
        Assert.Equal("""{"method":"contrastive-excitation-backprop","layer":"layer3.0","class":1,"options":{"contrast_layer":"layer4"}}""", maps[0].Written.ToJsonString());
        Assert.Equal("layer4", Assert.Single(maps[0].Request.Method.Options).Value);
    }

    [Fact]
    public void Linear_weights_rise_with_depth_whatever_the_order_written()
    {
        var map = Assert.Single(Resolve("""{ "method": "normgrad", "layers": ["layer3.0", "layer1.1"], "class": 1, "combine": { "by": "product", "weights": "linear" } }"""));
        Assert.Equal(["layer1.1", "layer3.0"], map.Request.Layers.Select(layer => layer.Name));
        Assert.Equal([0.5, 1], map.Request.Combination!.Weights);
        Assert.Equal(CombineBy.Product, map.Request.Combination.By);
    }

    [Fact]
    public void Numbers_stay_with_the_layers_they_were_written_for()
    {
        var map = Assert.Single(Resolve("""{ "method": "normgrad", "layers": ["layer3.0", "layer1.1"], "class": 1, "combine": { "by": "sum", "weights": [0.25, 4] } }"""));
        Assert.Equal([4, 0.25], map.Request.Combination!.Weights);
        Assert.Equal("""{"by":"sum","weights":[0.25,4]}""", map.Written["combine"]!.ToJsonString());
    }

    [Fact]
    public void A_class_blind_method_leaves_flat_layers_out_of_a_word_but_not_named_ones()
    {
        var word = Assert.Single(Resolve("""{ "method": "normgrad", "layers": ["recommended"], "class": 1, "combine": { "by": "sum" } }"""));
        Assert.Equal(["layer1", "layer2", "layer3"], word.Request.Layers.Select(layer => layer.Name));
        Assert.Equal("layer4 left out: every position has the same gradient there, so the map is the same for every class. Name the layer to have it in.", Assert.Single(word.Remarks));
        var named = Assert.Single(Resolve("""{ "method": "normgrad", "layers": ["layer3.0", "layer4.1"], "class": 1, "combine": { "by": "sum" } }"""));
        Assert.Equal(["layer3.0", "layer4.1"], named.Request.Layers.Select(layer => layer.Name));
        var other = Assert.Single(Resolve("""{ "method": "grad-cam", "layers": ["recommended"], "class": 1, "combine": { "by": "sum" } }"""));
        Assert.Equal(4, other.Request.Layers.Count);
    }

    [Theory]
    [InlineData("""{ "method": "gradcam" }""", "maps[0].method", "maps[0].method: there is no method \"gradcam\". Nearest: grad-cam, ")]
    [InlineData("""{ "method": "normgrad", "layer": "layer4.11" }""", "maps[0].layer", "maps[0].layer: there is no layer \"layer4.11\". Nearest: layer4, ")]
    [InlineData("""{ "method": "normgrad", "layer": "fc" }""", "maps[0].layer", "maps[0].layer: \"fc\" has no rows and columns")]
    [InlineData("""{ "method": "normgrad", "class": "crane" }""", "maps[0].class", "maps[0].class: 2 classes match \"crane\": 2 crane; 9 crane. Give the index.")]
    [InlineData("""{ "method": "smooth-grad-cam-plus-plus", "options": { "smples": 3 } }""", "maps[0].options.smples", "maps[0].options.smples: ")]
    [InlineData("""{ "method": "smooth-grad-cam-plus-plus", "options": { "samples": 0 } }""", "maps[0].options.samples", "maps[0].options.samples: ")]
    [InlineData("""{ "method": "smooth-grad-cam-plus-plus", "layer": "layer4.1", "options": { "channels": [32] } }""", "maps[0].options.channels", "maps[0].options.channels: ")]
    [InlineData("""{ "method": "normgrad", "layers": ["layer1.1"] }""", "maps[0].layers", "maps[0].layers: goes with combine")]
    [InlineData("""{ "method": "normgrad", "layer": "layer1.1", "combine": { "by": "sum" } }""", "maps[0].layers", "maps[0].layers: combine takes a list of 1 to 64 layers")]
    [InlineData("""{ "method": "normgrad", "layers": ["layer1.1"], "combine": { "by": "mean" } }""", "maps[0].combine.by", "maps[0].combine.by: there is no \"mean\". There are: sum, product.")]
    [InlineData("""{ "method": "normgrad", "layers": ["layer1.1"], "combine": { "by": "sum", "weights": [1, 2] } }""", "maps[0].combine.weights", "maps[0].combine.weights: 2 numbers for 1 layers")]
    [InlineData("""{ "method": "normgrad", "layers": ["layer1.1"], "combine": { "by": "sum", "weights": "cubic" } }""", "maps[0].combine.weights", "maps[0].combine.weights: must be uniform, linear or a list of one number a layer, not \"cubic\".")]
    public void What_is_wrong_is_named(string entry, string key, string beginning)
    {
        var wrong = Assert.Throws<RequestException>(() => Resolve(entry));
        Assert.StartsWith(beginning, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(key, wrong.Key);
    }

    [Fact]
    public void Too_many_maps_are_refused()
    {
        var entries = Enumerable.Repeat("""{ "method": "normgrad", "layer": "recommended", "class": "top:12" }""", 11);
        Assert.Equal("maps: stands for 528 maps; 512 are allowed in one request. Ask for fewer layers or classes.", Assert.Throws<RequestException>(() => Resolve([.. entries])).Message);
    }

    [Fact]
    public void Too_many_noisy_copies_are_refused() => Assert.Equal(
        "maps: asks for 49,152 noisy copies over all classes; 16,384 are allowed in one request. Ask for fewer samples or classes.",
        Assert.Throws<RequestException>(() => Resolve("""{ "method": "smooth-grad-cam-plus-plus", "layer": "layer4.1", "class": "top:12", "options": { "samples": 4096 } }""")).Message);

    [Fact]
    public void Nothing_is_asked_for() => Assert.Equal("maps: is empty. Ask for at least one map.", Assert.Throws<RequestException>(() => Resolve()).Message);

    private IReadOnlyList<ResolvedMap> Resolve(params string[] entries) => RequestResolver.Resolve(
        resnet.Model, resnet.Network, resnet.Input.Values, RequestReader.Read($$"""{ "maps": [{{string.Join(',', entries)}}] }""").Maps, TestContext.Current.CancellationToken);
}
