using System.Text.Json;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Methods.Rise;
using SaliencyLab.Saliency.Tests.Planning;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.Rise;

public sealed class RiseMethodTests
{
    [Fact]
    public void The_mean_is_divided_by_the_share_of_cells_that_stay()
    {
        using var scope = torch.NewDisposeScope();
        var mean = torch.tensor(new[] { 0.1, 0.2, 0, 0.3, 0.4, 0, 0, 0, 0.05 }, [3, 3]);
        var method = (RiseMethod)RiseMethod.Entry.Create(JsonSerializer.Deserialize<JsonElement>("""{"probability": 0.25}"""));
        SmallLayer.Equal([0.4, 0.8, 0, 1.2, 1.6, 0, 0, 0, 0.2], method.Compute(mean).Values);
    }

    [Theory]
    [InlineData("{}", """{"masks":1000,"cells":7,"probability":0.5,"seed":0}""")]
    [InlineData("""{"seed": 11, "masks": 24}""", """{"masks":24,"cells":7,"probability":0.5,"seed":11}""")]
    public void Options_are_written_out(string options, string expected) =>
        Assert.Equal(expected, JsonSerializer.Serialize(SampleNetwork.Method("rise", options).Options));

    [Theory]
    [InlineData("""{"masks": 0}""", "rise: \"masks\" must be a whole number from 1 to 16384, not 0.")]
    [InlineData("""{"cells": 65}""", "rise: \"cells\" must be a whole number from 1 to 64, not 65.")]
    [InlineData("""{"probability": 0}""", "rise: \"probability\" must be a number from 0.01 to 1, not 0.")]
    [InlineData("""{"mask": 5}""", "rise has no option \"mask\". Nearest: masks, seed, cells.")]
    public void A_wrong_option_is_refused_in_plain_words(string options, string message) =>
        Assert.Equal(message, Assert.Throws<OptionException>(() => SampleNetwork.Method("rise", options)).Message);
}
