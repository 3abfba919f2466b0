using SaliencyLab.Models.Graph;
using TorchSharp;
using Xunit;
using static SaliencyLab.Models.Tests.Execution.Reference.SmallGraphs;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Operators;

/// <summary>Operators as older operator sets define them, by hand-worked numbers.</summary>
public sealed class OlderOpsetTests
{
    [Fact]
    public void Clip_took_its_bounds_as_attributes() =>
        Check(Node("Clip", ["a"], "y", ("min", 0f), ("max", 6f)), 8, [0, 3, 6], tensor([-1f, 3f, 9f]));

    [Fact]
    public void Softmax_saw_all_axes_from_the_given_one_as_one_row() =>
        Check(Node("Softmax", ["a"], "y", ("axis", 1L)), 11, [0.25f, 0.25f, 0.25f, 0.25f], zeros(1, 2, 2));

    [Fact]
    public void Softmax_is_taken_along_one_axis_from_13_on() =>
        Check(Node("Softmax", ["a"], "y", ("axis", 1L)), 13, [0.5f, 0.5f, 0.5f, 0.5f], zeros(1, 2, 2));

    [Fact]
    public void Pad_took_its_pads_as_attributes() =>
        Check(Node("Pad", ["a"], "y", ("pads", new long[] { 1, 2 }), ("value", 5f)), 7, [5, 1, 2, 5, 5], tensor([1f, 2f]));

    [Fact]
    public void Slice_took_its_bounds_as_attributes() =>
        Check(Node("Slice", ["a"], "y", ("starts", new long[] { 1 }), ("ends", new long[] { -1 }), ("axes", new long[] { 0 })), 9, [2, 3], tensor([1f, 2f, 3f, 4f]));

    [Fact]
    public void Squeeze_took_its_axes_as_an_attribute()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([2L, 1L], Run(Node("Squeeze", ["a"], "y", ("axes", new long[] { 0 })) with { Opset = 11 }, ones(1, 2, 1)).shape);
    }

    [Fact]
    public void Upsample_repeats_pixels() =>
        Check(Node("Upsample", ["a", "scales"], "y", ("mode", "nearest")), 9, [1, 1, 2, 2], tensor([1f, 2f]).reshape(1, 1, 1, 2), tensor([1f, 1f, 1f, 2f]));

    [Fact]
    public void Resize_10_starts_at_the_corner() =>
        Check(Node("Resize", ["a", "scales"], "y", ("mode", "linear")), 10, [0, 0.5f, 1, 1], tensor([0f, 1f]).reshape(1, 1, 1, 2), tensor([1f, 1f, 1f, 2f]));

    [Fact]
    public void Resize_11_takes_the_middle_of_pixels() =>
        Check(Node("Resize", ["a", "", "scales"], "y", ("mode", "linear")), 11, [0, 0.25f, 0.75f, 1], tensor([0f, 1f]).reshape(1, 1, 1, 2), zeros(0), tensor([1f, 1f, 1f, 2f]));

    [Fact]
    public void Dropout_hands_its_input_on_in_training_mode_too() =>
        Check(Node("Dropout", ["a", "ratio", "training"], "y"), 13, [1, 2], tensor([1f, 2f]), tensor(0.5f), tensor(true));

    [Fact]
    public void Average_pooling_with_ceil_mode_does_not_count_what_it_adds() =>
        Check(Node("AveragePool", ["a"], "y", ("kernel_shape", new long[] { 2 }), ("strides", new long[] { 2 }), ("ceil_mode", 1L)), 11, [1.5f, 3], tensor([1f, 2f, 3f]).reshape(1, 1, 3));

    [Fact]
    public void A_pooling_window_does_not_begin_in_the_padding() =>
        Check(Node("MaxPool", ["a"], "y", ("kernel_shape", new long[] { 1 }), ("strides", new long[] { 2 }), ("pads", new long[] { 0, 0 }), ("ceil_mode", 1L)), 11, [1], tensor([1f, 2f]).reshape(1, 1, 2));

    [Fact]
    public void Convolution_with_SAME_UPPER_pads_at_the_end_first() =>
        Check(Node("Conv", ["a", "w"], "y", ("auto_pad", "SAME_UPPER")), 17, [3, 5, 3], tensor([1f, 2f, 3f]).reshape(1, 1, 3), ones(1, 1, 2));

    [Fact]
    public void Transposed_convolution_adds_its_output_padding_at_the_end() =>
        Check(
            Node("ConvTranspose", ["a", "w", "b"], "y", ("strides", new long[] { 2 }), ("output_padding", new long[] { 1 })),
            11,
            [2, 2, 3, 3, 1],
            tensor([1f, 2f]).reshape(1, 1, 2),
            ones(1, 1, 2),
            ones(1));

    [Fact]
    public void Batch_norm_in_training_mode_uses_the_stored_averages() =>
        Check(
            Node("BatchNormalization", ["a", "scale", "bias", "mean", "variance"], "y", ("training_mode", 1L), ("epsilon", 0f)),
            14,
            [1, 5],
            tensor([2f, 4f]).reshape(1, 1, 2),
            ones(1) * 2,
            ones(1),
            ones(1) * 2,
            ones(1) * 1);

    private static void Check(GraphNode node, int opset, float[] expected, params Tensor[] inputs)
    {
        using var scope = NewDisposeScope();
        var got = Run(node with { Opset = opset }, inputs).reshape(-1).data<float>().ToArray();
        Assert.Equal(expected.Length, got.Length);
        Assert.All(expected.Zip(got), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }
}
