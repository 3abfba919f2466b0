using SaliencyLab.Explanations.Requests;
using SaliencyLab.Imaging;
using SaliencyLab.Imaging.Export;
using Xunit;

namespace SaliencyLab.Explanations.Tests;

public sealed class InputArrayTests(ResnetFixture resnet) : IClassFixture<ResnetFixture>
{
    [Theory]
    [InlineData(1, 3, 64, 64)]
    [InlineData(3, 64, 64)]
    public void One_picture_may_have_three_or_four_axes(params int[] shape)
    {
        var source = Read(shape);
        Assert.Equal((3, 64, 64), (source.Channels, source.Height, source.Width));
        Assert.Equal(3 * 64 * 64, source.Values.Length);
        Assert.Null(source.Crop);
    }

    [Theory]
    [InlineData(2, 3, 64, 64)]
    [InlineData(64, 64, 3)]
    [InlineData(64, 64)]
    [InlineData(1, 3, 32, 64)]
    public void Another_shape_is_refused_with_both_shapes(params int[] shape) => Assert.Equal(
        $"input: a.npy has the shape [{string.Join(", ", shape)}], and the network takes [1, 3, 64, 64].",
        Assert.Throws<RequestException>(() => Read(shape)).Message);

    [Fact]
    public void A_text_is_no_array()
    {
        using var file = new MemoryStream("hello, world"u8.ToArray());
        Assert.Equal("a.npy: not a .npy file.", Assert.Throws<ImagingException>(() => InputArray.Read(file, "a.npy", resnet.Model.Network)).Message);
    }

    private ExplanationSource Read(int[] shape)
    {
        using var file = new MemoryStream();
        NpyFile.Write(file, shape, new float[shape.Aggregate((a, b) => a * b)]);
        file.Position = 0;
        return InputArray.Read(file, "a.npy", resnet.Model.Network);
    }
}
