using TorchSharp;
using Xunit;
using static SaliencyLab.Models.Tests.Import.Onnx.OnnxParts;

namespace SaliencyLab.Models.Tests.Import.Onnx.Tensors;

public sealed class TensorReaderTests
{
    [Fact]
    public void Raw_float32_is_read_in_row_order() =>
        AssertWeight(Tensor("w", 1, 2, 2).Bytes(9, [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0, 0, 0x3f, 0, 0, 0x20, 0x41]), torch.ScalarType.Float32, [2, 2], [1, -2, 0.5, 10]);

    [Fact]
    public void Raw_float16_is_widened_to_float32() =>
        AssertWeight(Tensor("w", 10, 3).Bytes(9, 0x00, 0x3c, 0x00, 0xc0, 0x55, 0x35), torch.ScalarType.Float32, [3], [1, -2, 0.333251953125]);

    [Fact]
    public void Raw_bfloat16_is_widened_to_float32() =>
        AssertWeight(Tensor("w", 16, 2).Bytes(9, 0x80, 0x3f, 0x49, 0x40), torch.ScalarType.Float32, [2], [1, 3.140625]);

    [Fact]
    public void Float16_in_a_list_of_integers_is_its_bits() =>
        AssertWeight(Tensor("w", 10, 2).Packed(5, 0x3c00, 0xc000), torch.ScalarType.Float32, [2], [1, -2]);

    [Fact]
    public void Listed_floats_may_be_packed_or_written_one_by_one()
    {
        AssertWeight(Tensor("w", 1, 2).Bytes(4, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0), torch.ScalarType.Float32, [2], [1, -2]);
        AssertWeight(Tensor("w", 1, 3).Float(4, 1).Float(4, -2).Bytes(4, 0, 0, 0, 0x3f), torch.ScalarType.Float32, [3], [1, -2, 0.5]);
    }

    [Fact]
    public void Integers_keep_their_sign()
    {
        AssertWeight(Tensor("w", 7, 3).Packed(7, -1, 5_000_000_000, 0), torch.ScalarType.Int64, [3], [-1, 5e9, 0]);
        AssertWeight(Tensor("w", 6, 2).Packed(5, -7, 70_000), torch.ScalarType.Int32, [2], [-7, 70_000]);
        AssertWeight(Tensor("w", 3, 2).Packed(5, -7, 100), torch.ScalarType.Int8, [2], [-7, 100]);
        AssertWeight(Tensor("w", 2, 2).Bytes(9, 7, 200), torch.ScalarType.Byte, [2], [7, 200]);
    }

    [Fact]
    public void Unsigned_types_are_held_in_the_next_larger_signed_one()
    {
        AssertWeight(Tensor("w", 4, 1).Bytes(9, 0xff, 0xff), torch.ScalarType.Int32, [1], [65535]);
        AssertWeight(Tensor("w", 12, 1).Bytes(9, 0xff, 0xff, 0xff, 0xff), torch.ScalarType.Int64, [1], [4294967295]);
    }

    [Fact]
    public void Double_stays_double() =>
        AssertWeight(Tensor("w", 11, 1).Bytes(10, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f), torch.ScalarType.Float64, [1], [1]);

    [Fact]
    public void Any_byte_but_zero_is_true() =>
        AssertWeight(Tensor("w", 9, 3).Bytes(9, 0, 1, 7), torch.ScalarType.Bool, [3], [0, 1, 1]);

    [Fact]
    public void A_tensor_without_dimensions_has_one_element_and_one_with_a_zero_has_none()
    {
        AssertWeight(Tensor("w", 1).Bytes(9, 0, 0, 0x80, 0x3f), torch.ScalarType.Float32, [], [1]);
        AssertWeight(Tensor("w", 1, 0, 3), torch.ScalarType.Float32, [0, 3], []);
    }

    [Fact]
    public void Text_is_no_weight_and_does_no_harm()
    {
        using var graph = Read(Model(Input("x", 1, 2), Weight(Tensor("labels", 8, 2).Text(6, "cat").Text(6, "dog")), Node("Gather", "look up", ["labels", "x"], ["name"]), Output("name")));

        Assert.Empty(graph.Body.Constants);
        Assert.Equal(["labels", "x"], Assert.Single(graph.Body.Nodes).Inputs);
    }

    [Theory]
    [InlineData(14, "complex64")]
    [InlineData(17, "float8e4m3fn")]
    [InlineData(99, "type 99")]
    public void Types_that_nothing_computes_with_are_refused_by_name(int type, string name) =>
        Assert.Contains(name, Refusal(WithWeight(Tensor("w", type, 1).Bytes(9, 1, 2, 3, 4, 5, 6, 7, 8))).Message, StringComparison.Ordinal);

    private static void AssertWeight(Proto weight, torch.ScalarType type, long[] shape, double[] values)
    {
        using var graph = Read(WithWeight(weight));
        var tensor = graph.Body.Constants["w"];
        using var doubles = tensor.to_type(torch.ScalarType.Float64);
        Assert.Equal(type, tensor.dtype);
        Assert.Equal(shape, tensor.shape);
        Assert.Equal(values, values.Length == 0 ? [] : doubles.data<double>().ToArray());
    }
}
