using System.Text.Json;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Saliency.Signals;
using SaliencyLab.Saliency.Tests.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.RealConvolution;

/// <summary>Convolutions of the 2×3×3 values of <see cref="SmallLayer"/>.</summary>
public sealed class RealConvolutionMethodTests
{
    private static readonly float[] _gradient = [1, 0, -1, 2, -1, 1, 0, 1];

    /// <summary>Kernel 2×2, stride 2, padding 1, to 2×2×2.</summary>
    private static readonly LayerConvolution _strided = Convolution(groups: 1, kernel: (2, 2), strides: (2, 2), dilations: (1, 1), padding: (1, 1));

    /// <summary>Kernel 2×1 with its rows two apart, stride 2 to the right, to 2×1×2.</summary>
    private static readonly LayerConvolution _dilated = Convolution(groups: 1, kernel: (2, 1), strides: (1, 2), dilations: (2, 1), padding: (0, 0));

    /// <summary>Every entry of every position's matrix written out; norms as their squares.</summary>
    public static TheoryData<string, string, double[]> Maps => new()
    {
        { "strided", "sum", new double[] { 0, 1, -4, 6 } },
        { "strided", "norm", new double[] { 2, 9, 14, 90 } },
        { "strided", "filter_norm", new double[] { 1, 5, 1, 40 } },
        { "strided", "max", new double[] { 1, 2, 1, 4 } },
        { "strided", "abs_max", new double[] { 1, 2, 3, 6 } },
        { "grouped", "sum", new double[] { 1, 3, -3, 5 } },
        { "grouped", "norm", new double[] { 1, 5, 9, 39 } },
        { "grouped", "filter_norm", new double[] { 1, 5, 0, 26 } },
        { "grouped", "max", new double[] { 1, 2, 0, 4 } },
        { "grouped", "abs_max", new double[] { 1, 2, 3, 4 } },
        { "dilated", "sum", new double[] { 9, 8 } },
        { "dilated", "norm", new double[] { 25, 60 } },
        { "dilated", "filter_norm", new double[] { 25, 54 } },
        { "dilated", "max", new double[] { 4, 6 } },
        { "dilated", "abs_max", new double[] { 4, 6 } },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void A_map_agrees_with_the_matrix_written_out(string convolution, string aggregate, double[] expected)
    {
        using var scope = torch.NewDisposeScope();
        var values = convolution switch
        {
            "strided" => Compute(_strided, aggregate, _gradient, 2, 2),
            "grouped" => Compute(_strided with { Groups = 2 }, aggregate, _gradient, 2, 2),
            _ => Compute(_dilated, aggregate, [2, -1, 1, 3], 1, 2),
        };
        var squared = aggregate.EndsWith("norm", StringComparison.Ordinal) ? values.Select(value => value * value) : values;
        Assert.Equal(expected, squared.Select(value => (double)value), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void NormGrad_of_a_convolution_is_its_norm()
    {
        using var sample = SampleNetwork.Small("resnet");
        var maps = SaliencyRun.Compute(
            sample.Shaped, sample.Picture, [sample.Map("normgrad-real", "conv1", 3), sample.Map("extract-aggregate", "conv1", 3, """{"extract": "real", "aggregate": "norm"}""")], null, TestContext.Current.CancellationToken);
        Assert.Equal(maps.Maps[0].Values, maps.Maps[1].Values);
        Assert.Equal((1, 1), (maps.Forwards, maps.Backwards));
    }

    [Fact]
    public void A_layer_that_is_no_convolution_is_refused_with_convolutions_nearby()
    {
        using var sample = SampleNetwork.Small("resnet");
        var error = Assert.Throws<LayerException>(() => SaliencyRun.Compute(sample.Shaped, sample.Picture, [sample.Map("normgrad-real", "layer4.1", 3)], null, TestContext.Current.CancellationToken));
        Assert.StartsWith("normgrad-real: \"layer4.1\" is no convolution (it is the result of Relu), and this map is made of a convolution's own input and kernel. Convolutions nearby: \"layer4.1.conv2\", ", error.Message, StringComparison.Ordinal);
    }

    private static float[] Compute(LayerConvolution convolution, string aggregate, float[] gradient, int rows, int columns)
    {
        var method = (IConvolutionMethod)MethodCatalogue.Find("extract-aggregate")!.Create(JsonSerializer.SerializeToElement(new { extract = "real", aggregate }));
        using var input = new ActivationSignals(SmallLayer.ToTensor(SmallLayer.Activation));
        using var output = new ActivationSignals(torch.zeros(2, rows, columns));
        return method.Compute(input, new LayerSignals(output, torch.tensor(gradient, [2L, rows, columns])), convolution).Values;
    }

    private static LayerConvolution Convolution(int groups, (int, int) kernel, (int, int) strides, (int, int) dilations, (int, int) padding) => new()
    {
        Input = new Layer { Name = "x", Value = "x", Operator = "", Shape = [1, 2, 3, 3], Channels = 2, Height = 3, Width = 3, Position = -1 },
        Groups = groups,
        Kernel = kernel,
        Strides = strides,
        Dilations = dilations,
        Padding = padding,
    };
}
