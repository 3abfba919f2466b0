using SaliencyLab.Web.Components.Pages;

namespace SaliencyLab.Web.Tests.Components.Pages;

public sealed class LeftFilesTests
{
    [Theory]
    [InlineData("input.npy", "array", "input.npy holds numbers (.npy), and a page takes pictures. The shell takes an array as --input, the HTTP API as POST /api/inputs.")]
    [InlineData("README.md", "text", "README.md is text, and a page takes pictures, models (.onnx, in binary form) and lists of labels (.txt, .json, .csv).")]
    [InlineData("b.onnx", "model", "One model is taken at a time; give b.onnx after it.")]
    public void One_file_has_its_name_in_the_title(string name, string kind, string message)
    {
        var problem = LeftFiles.Describe([new LeftFile(name, kind)]);
        Assert.Equal(($"{name} was not taken", message), (problem.Title, problem.Failure.Message));
    }

    [Fact]
    public void Several_have_a_sentence_a_kind()
    {
        var problem = LeftFiles.Describe([.. "bcdef".Select(name => new LeftFile($"{name}.jpg", "picture")), new LeftFile("g.csv", "labels"), new LeftFile("h.csv", "labels")]);
        Assert.Equal("7 files were not taken", problem.Title);
        Assert.Equal(
            "One picture is taken at a time; give b.jpg, c.jpg, d.jpg and 2 more after it. One list of labels is taken at a time; give g.csv and h.csv after it.",
            problem.Failure.Message);
    }
}
