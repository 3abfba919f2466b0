using Xunit;
using static SaliencyLab.Models.Tests.Import.Onnx.OnnxParts;

namespace SaliencyLab.Models.Tests.Import.Onnx.Bodies;

public sealed class FunctionLibraryTests
{
    [Fact]
    public void A_function_called_twice_has_values_of_its_own_each_time()
    {
        var function = Function("twice", ["a"], ["b"], NodeProto("Relu", "r", ["a"], ["inner"]), NodeProto("Add", "s", ["inner", "inner"], ["b"]));
        using var graph = Read(Calling(function, Call("twice", "call", ["x"], ["m"]), Call("twice", "call", ["m"], ["y"])));

        Assert.Equal(["call/r", "call/s", "call#2/r", "call#2/s"], graph.Body.Nodes.Select(node => node.Name));
        Assert.Equal(["x"], graph.Body.Nodes[0].Inputs);
        Assert.Equal(["call/inner", "call/inner"], graph.Body.Nodes[1].Inputs);
        Assert.Equal(["m"], graph.Body.Nodes[1].Outputs);
        Assert.Equal(["m"], graph.Body.Nodes[2].Inputs);
        Assert.Equal(["y"], graph.Body.Nodes[3].Outputs);
        Assert.All(graph.Body.Nodes, node => Assert.Equal(13, node.Opset));
    }

    [Fact]
    public void Attributes_of_the_call_reach_the_nodes_and_those_not_given_take_the_default_or_are_left_out()
    {
        var function = Function("soft", ["a"], ["b"], NodeProto("LeakyRelu", "l", ["a"], ["b"], Refers("alpha", "slope"), Refers("beta", "second"), Refers("gamma", "third")))
            .Message(11, Attribute("second", 1).Float(2, 3));
        using var graph = Read(Calling(function, Call("soft", "call", ["x"], ["y"], Attribute("slope", 1).Float(2, 0.25f))));

        var attributes = graph.Body.Nodes[0].Attributes;
        Assert.Equal(0.25f, attributes.Number("alpha", 0));
        Assert.Equal(3f, attributes.Number("beta", 0));
        Assert.False(attributes.Has("gamma"));
    }

    [Fact]
    public void Inputs_left_out_are_left_out_inside()
    {
        var function = Function("clip", ["a", "low"], ["b"], NodeProto("Clip", "c", ["a", "low"], ["b"]));
        using var graph = Read(Calling(function, Call("clip", "call", ["x"], ["y"])));

        Assert.Equal(["x", ""], graph.Body.Nodes[0].Inputs);
    }

    [Fact]
    public void An_input_handed_straight_back_is_still_a_value_of_the_caller()
    {
        using var graph = Read(Calling(Function("same", ["a"], ["a"]), Call("same", "call", ["x"], ["y"])));

        var node = Assert.Single(graph.Body.Nodes);
        Assert.Equal(("Identity", "x", "y"), (node.Operator, node.Inputs[0], node.Outputs[0]));
    }

    [Fact]
    public void A_function_that_calls_itself_is_refused() =>
        Assert.Equal("calls: 32 deep", Refusal(Calling(Function("f", ["a"], ["b"], Call("f", "again", ["a"], ["b"])), Call("f", "call", ["x"], ["y"]))).Limit);

    [Fact]
    public void Functions_that_double_at_every_call_are_stopped_by_the_limit_on_nodes()
    {
        var functions = Enumerable.Range(0, 30).Select(level => Function(
            $"f{level}", ["a"], ["b"], Call($"f{level + 1}", "first", ["a"], ["m"]), Call($"f{level + 1}", "second", ["m"], ["b"]))).Append(Function("f30", ["a"], ["a"]));
        var model = Calling(Function("unused", [], []), Call("f0", "call", ["x"], ["y"]));
        foreach (var function in functions)
        {
            model.Message(25, function);
        }

        Assert.Equal("nodes: 100,000", Refusal(model).Limit);
    }

    [Fact]
    public void More_values_than_the_function_takes_are_refused() =>
        Assert.Equal("call", Refusal(Calling(Function("f", ["a"], ["b"], NodeProto("Relu", "r", ["a"], ["b"])), Call("f", "call", ["x", "x"], ["y"]))).Node);

    private static Proto Calling(Proto function, params Proto[] calls)
    {
        var graph = GraphOf(Input("x", 1), Output("y"));
        Array.ForEach(calls, call => graph.Message(1, call));
        return new Proto().Number(1, 8).Message(8, Opset("", 17)).Message(8, Opset("own", 1)).Message(7, graph).Message(25, function);
    }

    private static Proto Function(string name, string[] inputs, string[] outputs, params Proto[] nodes)
    {
        var function = new Proto().Text(1, name).Text(10, "own").Message(9, Opset("", 13));
        Array.ForEach(inputs, input => function.Text(4, input));
        Array.ForEach(outputs, output => function.Text(5, output));
        Array.ForEach(nodes, node => function.Message(7, node));
        return function;
    }

    private static Proto Call(string function, string name, string[] inputs, string[] outputs, params Proto[] attributes) =>
        NodeProto(function, name, inputs, outputs, attributes).Text(7, "own");

    private static Proto Refers(string name, string argument) => Attribute(name, 1).Text(21, argument);
}
