using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Tests.Graph;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Operators.Convolutions;

public sealed class PlaneConvolutionTests
{
    /// <summary>
    /// Input and output channels, kernel, stride, size, groups and pictures at once: shapes in which oneDNN was wrong on at least one processor
    /// (the last four by stride, the fourth of them by chance only), and one that was right everywhere.
    /// </summary>
    [Theory]
    [InlineData(24, 12, 3, 1, 14, 1, 1)]
    [InlineData(24, 24, 4, 1, 7, 1, 1)]
    [InlineData(64, 24, 3, 1, 14, 1, 1)]
    [InlineData(3, 16, 7, 1, 28, 1, 1)]
    [InlineData(3, 15, 7, 1, 28, 1, 2)]
    [InlineData(16, 16, 3, 1, 14, 1, 1)]
    [InlineData(48, 40, 3, 2, 14, 1, 1)]
    [InlineData(400, 96, 3, 3, 8, 4, 1)]
    [InlineData(80, 192, 3, 2, 7, 2, 2)]
    [InlineData(24, 32, 3, 2, 16, 1, 3)]
    public void Scores_and_gradients_are_those_of_float64(int from, int to, int kernel, int stride, int size, int groups, int pictures)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var weight = randn(to, from / groups, kernel, kernel);
        var body = new GraphBody
        {
            Inputs = ["x"],
            Outputs = ["scores"],
            Nodes =
            [
                HandMade.Node("Relu", ["x"], ["first"]),
                HandMade.Node("Conv", ["first", "w"], ["y"], ("strides", new long[] { stride, stride }), ("group", (long)groups), ("pads", new long[] { 1, 1, 1, 1 })),
                HandMade.Node("Mul", ["y", "y"], ["square"]),
                HandMade.Node("GlobalAveragePool", ["square"], ["pooled"]),
                HandMade.Node("Flatten", ["pooled"], ["scores"]),
            ],
            Constants = new Dictionary<string, Tensor> { ["w"] = weight.alias().DetachFromDisposeScope() },
        };
        using var graph = new ModelGraph(new ModelOrigin("ONNX", "opset 17", "", 0), [new GraphInput("x", ScalarType.Float32, [null, from, size, size])], body);
        using var network = new Network(graph, new NetworkOptions { Layout = PictureLayout.ChannelsFirst });
        var shaped = network.At(from, size, size, TestContext.Current.CancellationToken);
        var picture = randn(pictures, from, size, size).abs();
        using var result = shaped.Forward(picture, [shaped.Layers.Find("first")!], TestContext.Current.CancellationToken);
        var gradient = result.Gradients(result.Scores.sum(), keep: false).Values.Single();

        var exact = picture.to(ScalarType.Float64).requires_grad_();
        var y = nn.functional.conv2d(exact, weight.to(ScalarType.Float64), null, [stride, stride], [1L, 1], [1L, 1], groups);
        var scores = (y * y).mean([2L, 3L]);
        var wanted = autograd.grad([scores.sum()], [exact])[0];

        // float32 sums of a few hundred products: 1e-5 of the largest.
        Assert.True((result.Scores - scores).abs().max().ToDouble() <= 1e-5 * scores.abs().max().ToDouble());
        Assert.True((gradient - wanted).abs().max().ToDouble() <= 1e-5 * wanted.abs().max().ToDouble());
    }
}
