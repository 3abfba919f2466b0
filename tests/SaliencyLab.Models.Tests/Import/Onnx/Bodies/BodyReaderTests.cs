using Xunit;
using static SaliencyLab.Models.Tests.Import.Onnx.OnnxParts;

namespace SaliencyLab.Models.Tests.Import.Onnx.Bodies;

public sealed class BodyReaderTests
{
    [Fact]
    public void An_input_with_a_weight_of_its_name_is_no_input()
    {
        using var graph = Read(Model(
            Input("w", 1), Input("x", 1, 3, 4, 4), Weight(Tensor("w", 1, 1).Float(4, 2)), Node("Mul", "m", ["x", "w"], ["y"]), Output("y")));

        Assert.Equal("x", Assert.Single(graph.Inputs).Name);
        Assert.Equal(["x"], graph.Body.Inputs);
    }

    [Fact]
    public void Free_sizes_are_those_without_a_positive_number()
    {
        var dims = new Proto().Message(1, new Proto().Text(2, "batch")).Message(1, new Proto().Number(1, 3)).Message(1, new Proto().Number(1, -1)).Message(1, new Proto());
        var input = new Proto().Text(1, "x").Message(2, new Proto().Message(1, new Proto().Number(1, 10).Message(2, dims)));
        using var graph = Read(Model((11, input), (11, new Proto().Text(1, "untold")), Node("Add", "r", ["x", "untold"], ["y"]), Output("y")));

        Assert.Equal([null, 3, null, null], graph.Inputs[0].Shape!);
        Assert.Equal(TorchSharp.torch.ScalarType.Float16, graph.Inputs[0].ElementType);
        Assert.Null(graph.Inputs[1].Shape);
    }

    [Fact]
    public void An_input_of_text_can_take_no_picture()
    {
        var input = new Proto().Text(1, "label").Message(2, new Proto().Message(1, new Proto().Number(1, 8)));

        var refusal = Assert.Throws<ModelNotRunnableException>(() => Read(Model((11, input), Node("Relu", "r", ["label"], ["y"]), Output("y"))));

        Assert.Equal("label", refusal.Node);
    }

    [Fact]
    public void Names_are_any_text_and_may_be_missing_or_shared()
    {
        using var graph = Read(Model(
            Input("117", 1), Node("Relu", "", ["117"], ["a/b@17"]), Node("Relu", "same", ["a/b@17"], ["input:0"]), Node("Relu", "same", ["input:0"], ["größe 活性"]), Output("größe 活性")));

        Assert.Equal(["a/b@17", "same", "same"], graph.Body.Nodes.Select(node => node.Name));
        Assert.All(graph.Body.Nodes, node => Assert.Empty(node.Modules));
    }

    [Fact]
    public void A_branch_takes_values_from_around_it()
    {
        var then = GraphOf(Node("Relu", "inner", ["a"], ["t"]), Output("t"));
        var otherwise = GraphOf(Weight(Tensor("zero", 1, 1).Float(4, 0)), Output("zero"));
        using var graph = Read(Model(
            Input("x", 1), Input("c", 1),
            Node("If", "if", ["c"], ["y"], Attribute("then_branch", 5).Message(6, then), Attribute("else_branch", 5).Message(6, otherwise)),
            Node("Abs", "abs", ["x"], ["a"]), Output("y")));

        Assert.Equal(["abs", "if"], graph.Body.Nodes.Select(node => node.Name));
        Assert.Equal(["t"], graph.Body.Nodes[1].Attributes.Body("then_branch")!.Outputs);
        Assert.Equal(0f, graph.Body.Nodes[1].Attributes.Body("else_branch")!.Constants["zero"].item<float>());
    }

    [Fact]
    public void Attributes_have_the_types_that_nodes_ask_for()
    {
        using var graph = Read(Model(
            Input("x", 1),
            Node("Any", "any", ["x"], ["y"],
                Attribute("i", 2).Number(3, -4), Attribute("f", 1).Float(2, 0.5f), Attribute("s", 3).Text(4, "SAME_UPPER"), Attribute("is", 7).Packed(8, 1, 2), Attribute("empty", 7), Attribute("fs", 6).Float(7, 1)),
            Output("y")));

        var attributes = graph.Body.Nodes[0].Attributes;
        Assert.Equal(-4, attributes.Integer("i", 0));
        Assert.Equal(0.5f, attributes.Number("f", 0));
        Assert.Equal("SAME_UPPER", attributes.Text("s", ""));
        Assert.Equal([1L, 2L], attributes.Integers("is")!);
        Assert.Empty(attributes.Integers("empty")!);
        Assert.Equal([1f], attributes.Numbers("fs")!);
        Assert.Equal("any", Assert.Throws<ModelFormatException>(() => attributes.Integers("i")).Node);
    }

    [Fact]
    public void An_attribute_given_twice_is_refused() =>
        Assert.Equal("r", Refusal(Model(Input("x", 1), Node("Relu", "r", ["x"], ["y"], Attribute("a", 2).Number(3, 1), Attribute("a", 2).Number(3, 2)), Output("y"))).Node);

    [Fact]
    public void Operators_older_than_opset_7_are_refused()
    {
        var model = new Proto().Message(8, Opset("", 6)).Message(7, GraphOf(Input("x", 1), Node("Relu", "r", ["x"], ["y"]), Output("y")));

        Assert.Contains("onnx.version_converter", Refusal(model).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_origin_says_what_the_file_says_of_itself()
    {
        var model = new Proto().Text(2, "pytorch").Text(3, "2.9").Message(8, Opset("ai.onnx", 18)).Message(8, Opset("com.microsoft", 1))
            .Message(14, new Proto().Text(1, "Image.BitmapPixelFormat").Text(2, "Bgr8"))
            .Message(7, GraphOf(Input("x", 1), Weight(Tensor("w", 1, 2, 3).Bytes(9, new byte[24])), Node("Add", "r", ["x", "w"], ["y"]), Output("y")));
        using var graph = Read(model);

        Assert.Equal(("ONNX", "opset 18, com.microsoft 1", "pytorch 2.9", 6L), (graph.Origin.Format, graph.Origin.Version, graph.Origin.Producer, graph.Origin.Parameters));
        Assert.Equal("Bgr8", graph.Origin.Metadata["Image.BitmapPixelFormat"]);
        Assert.Equal(18, graph.Body.Nodes[0].Opset);
    }
}
