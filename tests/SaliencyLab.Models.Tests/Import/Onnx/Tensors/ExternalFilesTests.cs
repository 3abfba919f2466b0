using SaliencyLab.Models.Import;
using Xunit;
using static SaliencyLab.Models.Tests.Import.Onnx.OnnxParts;

namespace SaliencyLab.Models.Tests.Import.Onnx.Tensors;

public sealed class ExternalFilesTests
{
    private static readonly byte[] s_data = [9, 9, 9, 9, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0];

    [Theory]
    [InlineData("w.bin")]
    [InlineData("./w.bin")]
    public void Weights_are_read_from_a_file_beside_the_model(string location)
    {
        using var graph = Read(WithWeight(External("w", location, "4", "8")), beside: name => name == "w.bin" ? new MemoryStream(s_data) : null);

        Assert.Equal([1f, -2f], graph.Body.Constants["w"].data<float>().ToArray());
    }

    [Theory]
    [InlineData("../w.bin")]
    [InlineData("/etc/passwd")]
    [InlineData("sub/w.bin")]
    [InlineData("..")]
    [InlineData("..\\w.bin")]
    [InlineData("C:w.bin")]
    [InlineData("")]
    public void A_path_is_never_opened(string location)
    {
        var refusal = Refusal(WithWeight(External("w", location)), beside: _ => throw new InvalidOperationException("opened"));

        Assert.Contains("beside the model", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("'w.bin', which is not there. Give both files together", Refusal(WithWeight(External("w", "w.bin"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("8", "8")]
    [InlineData("9223372036854775807", "8")]
    [InlineData("0", "9223372036854775807")]
    [InlineData("-4", "8")]
    [InlineData("4", "eight")]
    [InlineData("4", "4")]
    public void Offset_and_length_must_lie_in_the_file_and_fit_the_shape(string offset, string length) =>
        Assert.Contains("'w'", Refusal(WithWeight(External("w", "w.bin", offset, length)), beside: _ => new MemoryStream(s_data)).Message, StringComparison.Ordinal);

    [Fact]
    public void External_bytes_count_towards_the_file_limit()
    {
        var model = WithWeight(External("w", "w.bin", "0", "8"));
        var limits = new ImportLimits { FileBytes = model.ToArray().Length + 50 };

        var refusal = Refusal(model, limits, _ => new MemoryStream(new byte[100]));

        Assert.StartsWith("file: ", refusal.Limit, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_beside_are_closed()
    {
        var opened = new MemoryStream(s_data);
        Read(WithWeight(External("w", "w.bin", "4", "8")), beside: _ => opened).Dispose();

        Assert.False(opened.CanRead);
    }
}
