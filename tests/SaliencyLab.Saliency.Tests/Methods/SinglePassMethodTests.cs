using SaliencyLab.Saliency.Methods;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Methods;

public sealed class SinglePassMethodTests
{
    /// <summary>Worked by hand. The weights of Grad-CAM are 1/9 and 5/9, those of XGrad-CAM 5/5 and 7/3, those of Grad-CAM++ 25/42 and 247/220, those of CAM 1 and 5.</summary>
    public static TheoryData<string, double[]> Maps => new()
    {
        { "gradient", new double[] { 1, 2, 1, 2, 1, 2, 1, 1, 3 } },
        { "gradient-sum", new double[] { 0, 2, 0, 2, 0, -1, 1, 1, 1 } },
        { "linear-approximation", new double[] { 1, 2, 2, 6, -1, -3, 2, 2, 1 } },
        { "normgrad", new[] { Math.Sqrt(2), Math.Sqrt(20), Math.Sqrt(8), Math.Sqrt(40), Math.Sqrt(2), Math.Sqrt(10), 2, Math.Sqrt(13), Math.Sqrt(26) } },
        { "normgrad-selective", new double[] { 1, 2, 2, 6, 0, 0, 2, 2, 3 } },
        { "grad-cam", new[] { 1.0 / 9, 1.0 / 3, 10.0 / 9, 0, 1.0 / 9, 4.0 / 9, 10.0 / 9, 0, 2.0 / 3 } },
        { "grad-cam-plus-plus", new[] { 0.5952381, 0, 2.2454545, 0.6629870, 0.5952381, 0.5274892, 2.2454545, 0, 1.7179654 } },
        { "xgrad-cam", new[] { 1, 1.0 / 3, 14.0 / 3, 2.0 / 3, 1, 4.0 / 3, 14.0 / 3, 0, 10.0 / 3 } },
        { "layer-cam", new double[] { 1, 2, 2, 6, 0, 0, 2, 2, 3 } },
        { "hires-cam", new double[] { 1, 2, 2, 6, 0, 0, 2, 2, 1 } },
        { "cam", new double[] { 1, 3, 10, -2, 1, 4, 10, -13, 6 } },
        { "eigen-cam", new[] { 0.70710678, -2.12132034, -1.41421356, 2.82842712, 0.70710678, -1.41421356, -1.41421356, 3.53553391, 0 } },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void A_map_is_what_a_person_works_out(string id, double[] expected)
    {
        using var scope = torch.NewDisposeScope();
        SmallLayer.Equal(expected, SmallLayer.Map(MethodCatalogue.Find(id)!.Create(null)).Values);
    }

    [Fact]
    public void Grad_cam_plus_plus_takes_0_where_the_denominator_is_0()
    {
        using var scope = torch.NewDisposeScope();

        // One channel, Σ A = -2: 2 + ΣA·g is 0 at g = 1 and -2 at g = 2, so w = 0 + 2/(-2) = -1 and map = ReLU(-A).
        var map = SmallLayer.Map(MethodCatalogue.Find("grad-cam-plus-plus")!.Create(null), [-4, 1, 0, 1, 0, 0, 0, 0, 0], [1, 2, 0, 0, 0, 0, 0, 0, 0]);
        SmallLayer.Equal([4, 0, 0, 0, 0, 0, 0, 0, 0], map.Values);
    }

    [Fact]
    public void Grad_cam_plus_plus_keeps_gradients_whose_cube_float32_cannot_hold()
    {
        using var scope = torch.NewDisposeScope();

        // Σ A = 2; w = Σ g / (2 + 2g) with g = 1e-20 once: 5e-21.
        var map = SmallLayer.Map(MethodCatalogue.Find("grad-cam-plus-plus")!.Create(null), [2, 0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 1e-20f, 0, 0, 0, 0, 0]);
        Assert.Equal(1e-20f, map.Values[0], 1e-25f);
    }

    [Fact]
    public void Eigen_cam_works_from_either_side_of_the_matrix()
    {
        using var scope = torch.NewDisposeScope();

        // Five channels of one pattern at 2×2 positions: the map is that pattern times the length of the channels' factors, √(1+4+9+16+25).
        float[] pattern = [1, 0, -1, 2];
        var activation = new[] { 1f, 2, 3, 4, 5 }.SelectMany(factor => pattern.Select(value => value * factor)).ToArray();
        var map = SmallLayer.Map(MethodCatalogue.Find("eigen-cam")!.Create(null), activation, size: 2).Values;
        Assert.Equal(pattern.Select(value => value * MathF.Sqrt(55)), map, (a, b) => Math.Abs(a - b) < 1e-5);
    }
}
