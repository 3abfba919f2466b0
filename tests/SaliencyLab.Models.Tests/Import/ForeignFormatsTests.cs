using System.Text;
using SaliencyLab.Models.Tests.Import.Onnx;
using SaliencyLab.TestData;
using Xunit;

namespace SaliencyLab.Models.Tests.Import;

public sealed class ForeignFormatsTests
{
    public static TheoryData<byte[], string> Files() => new()
    {
        { [], "is empty" },
        { Encoding.ASCII.GetBytes("PK\u0003\u0004 and more"), "zip archive" },
        { [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a], "HDF5" },
        { [0x1c, 0, 0, 0, 0x54, 0x46, 0x4c, 0x33, 0, 0], "TensorFlow Lite" },
        { [0x30, 0, 0, 0, 0x50, 0x54, 0x4d, 0x46, 0, 0], "torch.onnx" },
        { [0x80, 2, 0x8a, 0x0a, 0x6c], "pickle" },
        { [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "picture (PNG)" },
        { [0xff, 0xd8, 0xff, 0xe0, 0, 16], "picture (JPEG)" },
        { [0x40, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x22, 0x61], "safetensors" },
        { Encoding.ASCII.GetBytes("<!DOCTYPE html><html>"), "web page" },
        { Encoding.ASCII.GetBytes("version https://git-lfs.github.com/spec/v1\n"), "git lfs pull" },
        { Encoding.ASCII.GetBytes("ir_version: 8\ngraph {\n}"), "onnx.save(onnx.load(" },
        { Encoding.ASCII.GetBytes("{\"irVersion\": \"8\"}"), "onnx.save(onnx.load(" },
        { [0x0a, 3, 0, 1, 2], "no graph" },
        { [0, 0, 0, 0, 1, 2, 3], "is not an ONNX file" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_another_kind_is_called_what_it_is(byte[] bytes, string says)
    {
        var refusal = Assert.Throws<ModelFormatException>(() => OnnxParts.Read(bytes));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'test.onnx'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_picture_is_told_from_a_model()
    {
        var picture = Directory.EnumerateFiles(Path.Combine(DataFolders.Repository, "wwwroot", "samples"), "*.jpg").First();

        Assert.Contains("picture (JPEG)", Assert.Throws<ModelFormatException>(() => SharedFiles.Import(picture)).Message, StringComparison.Ordinal);
    }
}
