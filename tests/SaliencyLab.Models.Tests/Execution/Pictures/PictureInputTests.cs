using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Execution.Pictures;
using SaliencyLab.Models.Graph;
using Xunit;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Pictures;

public sealed class PictureInputTests
{
    [Theory]
    [InlineData(1, 3, 224, 224, PictureLayout.ChannelsFirst, 3)]
    [InlineData(1, 224, 224, 3, PictureLayout.ChannelsLast, 3)]
    [InlineData(1, 1, 28, 28, PictureLayout.ChannelsFirst, 1)]
    [InlineData(1, 28, 28, 1, PictureLayout.ChannelsLast, 1)]
    [InlineData(1, 4, 32, 48, PictureLayout.ChannelsFirst, 4)]
    [InlineData(1, -1, -1, 3, PictureLayout.ChannelsLast, 3)]
    [InlineData(1, 3, -1, -1, PictureLayout.ChannelsFirst, 3)]
    [InlineData(1, -1, -1, -1, PictureLayout.ChannelsFirst, -1)]
    [InlineData(1, 12, 32, 32, PictureLayout.ChannelsFirst, 12)]
    public void The_layout_is_read_off_the_shape(long batch, long second, long third, long last, PictureLayout layout, int channels)
    {
        var input = Input(null, batch, second, third, last);
        Assert.Equal(layout, input.Layout);
        Assert.Equal(channels < 0 ? null : channels, input.Channels);
    }

    [Fact]
    public void The_card_decides_where_it_says_a_layout() =>
        Assert.Equal((PictureLayout.ChannelsLast, 224), (Input(PictureLayout.ChannelsLast, 1, 3, 224, 224).Layout, Input(PictureLayout.ChannelsLast, 1, 3, 224, 224).Channels));

    [Fact]
    public void Free_channels_are_those_of_the_first_convolution() =>
        Assert.Equal(3, new PictureInput(new GraphInput("x", ScalarType.Float32, null), null, 3).Channels);

    [Fact]
    public void Another_size_is_refused_with_both_sizes()
    {
        var refused = Assert.Throws<ModelNotRunnableException>(() => Input(null, 1, 3, 224, 192).Check(3, 100, 90));
        Assert.Contains("224 × 192", refused.Message, StringComparison.Ordinal);
        Assert.Contains("100 × 90", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_get_whole_numbers_between_0_and_255()
    {
        using var scope = NewDisposeScope();
        var input = new PictureInput(new GraphInput("x", ScalarType.Byte, [1, 1, 1, 3]), PictureLayout.ChannelsFirst, null);
        Assert.Equal([0f, 2f, 255f], input.Prepare(tensor([-3f, 1.6f, 300f]).reshape(1, 1, 1, 3)).data<float>().ToArray());
    }

    [Fact]
    public void Channels_go_last_and_a_fixed_batch_is_filled_up()
    {
        using var scope = NewDisposeScope();
        var prepared = Input(PictureLayout.ChannelsLast, 2, 1, 2, 3).Prepare(arange(6, dtype: ScalarType.Float32).reshape(1, 3, 1, 2));
        Assert.Equal([2L, 1L, 2L, 3L], prepared.shape);
        Assert.Equal([0f, 2f, 4f, 1f, 3f, 5f, 0f, 2f, 4f, 1f, 3f, 5f], prepared.data<float>().ToArray());
    }

    private static PictureInput Input(PictureLayout? layout, params long[] sizes) =>
        new(new GraphInput("x", ScalarType.Float32, [.. sizes.Select(size => size < 0 ? null : (long?)size)]), layout, null);
}
