using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Models.Tests.Graph;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution.Operators.Convolutions;

public sealed class ConvolutionCheckTests
{
    /// <summary>Shapes in which oneDNN was wrong on at least one processor, and one that was right everywhere.</summary>
    [Theory]
    [InlineData(24, 12, 3, 1, 14)]
    [InlineData(48, 40, 3, 2, 14)]
    [InlineData(24, 24, 4, 1, 7)]
    [InlineData(64, 24, 3, 1, 14)]
    [InlineData(3, 16, 7, 1, 28)]
    [InlineData(16, 16, 3, 1, 14)]
    public void Scores_and_gradients_are_those_of_float64(int from, int to, int kernel, int stride, int size)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var weight = randn(to, from, kernel, kernel);
        var body = new GraphBody
        {
            Inputs = ["x"],
            Outputs = ["scores"],
            Nodes =
            [
                HandMade.Node("Relu", ["x"], ["first"]),
                HandMade.Node("Conv", ["first", "w"], ["y"], ("strides", new long[] { stride, stride }), ("pads", new long[] { 1, 1, 1, 1 })),
                HandMade.Node("Mul", ["y", "y"], ["square"]),
                HandMade.Node("GlobalAveragePool", ["square"], ["pooled"]),
                HandMade.Node("Flatten", ["pooled"], ["scores"]),
            ],
            Constants = new Dictionary<string, Tensor> { ["w"] = weight.alias().DetachFromDisposeScope() },
        };
        using var graph = new ModelGraph(new ModelOrigin("ONNX", "opset 17", "", 0), [new GraphInput("x", ScalarType.Float32, [1, from, size, size])], body);
        using var network = new Network(graph, new NetworkOptions { Layout = PictureLayout.ChannelsFirst });
        var shaped = network.At(from, size, size, TestContext.Current.CancellationToken);
        var picture = randn(1, from, size, size).abs();
        using var result = shaped.Forward(picture, [shaped.Layers.Find("first")!], TestContext.Current.CancellationToken);
        var gradient = result.Gradients(result.Scores.sum(), keep: false).Values.Single();

        var exact = picture.to(ScalarType.Float64).requires_grad_();
        var y = nn.functional.conv2d(exact, weight.to(ScalarType.Float64), null, [stride, stride], [1L, 1], [1L, 1], 1);
        var scores = (y * y).mean([2L, 3L]);
        var wanted = autograd.grad([scores.sum()], [exact])[0];

        // float32 sums of a few hundred products: 1e-5 of the largest.
        Assert.True((result.Scores - scores).abs().max().ToDouble() <= 1e-5 * scores.abs().max().ToDouble());
        Assert.True((gradient - wanted).abs().max().ToDouble() <= 1e-5 * wanted.abs().max().ToDouble());
    }
}
