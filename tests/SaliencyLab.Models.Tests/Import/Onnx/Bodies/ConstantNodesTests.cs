using TorchSharp;
using Xunit;
using static SaliencyLab.Models.Tests.Import.Onnx.OnnxParts;

namespace SaliencyLab.Models.Tests.Import.Onnx.Bodies;

public sealed class ConstantNodesTests
{
    public static TheoryData<string, double[], long[], torch.ScalarType> Forms() => new()
    {
        { "value", [1.5], [1], torch.ScalarType.Float32 },
        { "value_float", [1.5], [], torch.ScalarType.Float32 },
        { "value_floats", [1.5, -2], [2], torch.ScalarType.Float32 },
        { "value_int", [-3], [], torch.ScalarType.Int64 },
        { "value_ints", [-3, 4], [2], torch.ScalarType.Int64 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_a_constant_becomes_a_weight(string form, double[] values, long[] shape, torch.ScalarType type)
    {
        var attribute = form switch
        {
            "value" => Attribute(form, 4).Message(5, Tensor("", 1, 1).Float(4, 1.5f)),
            "value_float" => Attribute(form, 1).Float(2, 1.5f),
            "value_floats" => Attribute(form, 6).Float(7, 1.5f).Float(7, -2),
            "value_int" => Attribute(form, 2).Number(3, -3),
            _ => Attribute(form, 7).Packed(8, -3, 4),
        };
        using var graph = Read(WithConstant(attribute));

        Assert.Equal("Add", Assert.Single(graph.Body.Nodes).Operator);
        var constant = graph.Body.Constants["c"];
        using var doubles = constant.to_type(torch.ScalarType.Float64);
        Assert.Equal(values, doubles.data<double>().ToArray());
        Assert.Equal(shape, constant.shape);
        Assert.Equal(type, constant.dtype);
    }

    [Fact]
    public void The_first_exporters_left_the_type_of_an_attribute_out()
    {
        using var graph = Read(WithConstant(new Proto().Text(1, "value_int").Number(3, 7)));

        Assert.Equal(7, graph.Body.Constants["c"].item<long>());
    }

    [Fact]
    public void A_text_is_no_weight()
    {
        using var graph = Read(WithConstant(Attribute("value_strings", 8).Text(9, "cat")));

        Assert.Empty(graph.Body.Constants);
    }

    [Fact]
    public void A_sparse_constant_is_refused() =>
        Assert.Contains("sparse", Refusal(WithConstant(Attribute("sparse_value", 11).Message(22, new Proto()))).Message, StringComparison.Ordinal);

    [Fact]
    public void Sparse_weights_are_refused() =>
        Assert.Contains("sparse", Refusal(Model(Input("x", 1), (15, new Proto()), Node("Relu", "r", ["x"], ["y"]), Output("y"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_constant_without_value_is_refused_by_name() => Assert.Equal("constant", Refusal(WithConstant()).Node);

    private static Proto WithConstant(params Proto[] attributes) => Model(
        Input("x", 1), Node("Constant", "constant", [], ["c"], attributes), Node("Add", "add", ["x", "c"], ["y"]), Output("y"));
}
