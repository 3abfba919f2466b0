using System.Text.Json;
using SaliencyLab.Saliency.Methods.SmoothGradCamPlusPlus;
using SaliencyLab.Saliency.Signals;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods.SmoothGradCamPlusPlus;

public sealed class SmoothGradCamPlusPlusMethodTests
{
    /// <summary>Two samples, worked by hand. The weights are 3/7 and 193/260 for all, 0 and 4/15 in the region, ½ and 0 at the positions.</summary>
    public static TheoryData<string, double[]> Maps => new()
    {
        { "{}", new[] { 0.4285714, 0, 1.4846154, 0.5434066, 0.4285714, 0.3137363, 1.4846154, 0, 1.1708791 } },
        { """{"numerator": "first"}""", new[] { 0.4285714, 0, 1.0038462, 0.7837912, 0.4285714, 0.0733516, 1.0038462, 0, 0.9304945 } },
        { """{"channels": [1]}""", new[] { 0, 0.7423077, 1.4846154, 0, 0, 0.7423077, 1.4846154, 0, 0.7423077 } },
        { """{"region": [0, 1, 2, 3]}""", new[] { 0, 4 / 15.0, 8 / 15.0, 0, 0, 4 / 15.0, 0, 0, 0 } },
        { """{"region": [0, 1, 2, 9]}""", new[] { 0, 4 / 15.0, 8 / 15.0, 0, 0, 4 / 15.0, 0, 0, 0 } },
        { """{"positions": [[0, 0], [1, 2], [2, 1], [0, 0]]}""", new[] { 0.5, 0, 0, 0, 0, 0, 0, 1, 0 } },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void A_map_is_what_a_person_works_out(string options, double[] expected)
    {
        using var scope = torch.NewDisposeScope();
        using var activation = new ActivationSignals(SmallLayer.ToTensor(SmallLayer.Activation));
        using var moments = new GradientMoments(2, 3, 3);
        moments.Add(torch.cat([SmallLayer.ToTensor(SmallLayer.Gradient), SmallLayer.ToTensor(SmallLayer.NoisyGradient)], 0));
        var method = (SmoothGradCamPlusPlusMethod)SmoothGradCamPlusPlusMethod.Entry.Create(JsonSerializer.Deserialize<JsonElement>(options));
        SmallLayer.Equal(expected, method.Compute(activation, moments).Values);
    }

    [Fact]
    public void Samples_one_by_one_give_the_same_moments_as_a_batch()
    {
        using var scope = torch.NewDisposeScope();
        using var single = new GradientMoments(2, 3, 3);
        using var batch = new GradientMoments(2, 3, 3);
        single.Add(SmallLayer.ToTensor(SmallLayer.Gradient));
        single.Add(SmallLayer.ToTensor(SmallLayer.NoisyGradient));
        batch.Add(torch.cat([SmallLayer.ToTensor(SmallLayer.Gradient), SmallLayer.ToTensor(SmallLayer.NoisyGradient)], 0));
        Assert.Equal(single.Third.data<double>().ToArray(), batch.Third.data<double>().ToArray());
        Assert.Equal(0.5, batch.First[0, 0, 0].ToDouble());
        Assert.Equal(4, batch.Second[0, 1, 0].ToDouble());
        Assert.Equal(-4.5, batch.Third[0, 2, 2].ToDouble());
    }
}
