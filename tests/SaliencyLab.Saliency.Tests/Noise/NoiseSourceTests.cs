using SaliencyLab.Saliency.Noise;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Noise;

public sealed class NoiseSourceTests
{
    [Fact]
    public void Seed_11_draws_what_PyTorch_draws()
    {
        using var scope = torch.NewDisposeScope();
        using var source = new NoiseSource(torch.zeros(1, 3, 4, 4), 1, 11);
        Equal([-0.5107976, 1.0282718, -0.3531516, 0.1229913, -0.1815545, -1.4972281], source.Next(1));
        Equal([-0.0205178, -0.6305076, 0.5485079], source.Next(1));
    }

    [Fact]
    public void Fewer_than_16_numbers_take_the_other_path_of_the_generator()
    {
        using var scope = torch.NewDisposeScope();
        using var source = new NoiseSource(torch.zeros(1, 3, 2, 2), 1, 11);
        Equal([0.7376295, 1.9459292, -0.6995416], source.Next(1));
    }

    [Fact]
    public void A_batch_holds_the_same_copies_as_single_draws()
    {
        using var scope = torch.NewDisposeScope();
        using var singles = new NoiseSource(torch.ones(1, 3, 4, 4), 0.3, 5);
        using var batches = new NoiseSource(torch.ones(1, 3, 4, 4), 0.3, 5);
        var expected = torch.cat([singles.Next(1), singles.Next(1), singles.Next(1)], 0);
        var copies = torch.cat([batches.Next(2), batches.Next(1)], 0);
        Assert.Equal(expected.data<float>().ToArray(), copies.data<float>().ToArray());
    }

    [Fact]
    public void Noise_is_scaled_and_lies_around_the_picture()
    {
        using var scope = torch.NewDisposeScope();
        using var source = new NoiseSource(torch.full([1, 3, 4, 4], 2f), 0.5, 11);
        Equal([2 - (0.5 * 0.5107976), 2 + (0.5 * 1.0282718)], source.Next(1));
    }

    [Fact]
    public void A_level_is_a_share_of_the_range_or_absolute()
    {
        Assert.Equal(0.6, new NoiseLevel.OfRange(0.15).Deviation(4), 12);
        Assert.Equal(0.3, new NoiseLevel.Absolute(0.3).Deviation(4));
    }

    private static void Equal(double[] expected, torch.Tensor copies) => Assert.Equal(
        expected, copies.data<float>().ToArray().Take(expected.Length).Select(value => (double)value), (a, b) => Math.Abs(a - b) < 1e-6);
}
