using SaliencyLab.Saliency.Masks;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Masks;

/// <summary>By the numbers that PyTorch's generator gives: a fresh seed 11, rand begins 0.1490, 0.4866, 0.9857, 0.1684; after nine of them randint(0, 10) gives 7, 2, 0, 5.</summary>
public sealed class RandomMasksTests
{
    /// <summary>Cells (1, 1; 0, 1), upsampled to 3×3 at −1/6, 1/2 and 7/6, no room for a shift.</summary>
    [Fact]
    public void A_mask_is_what_a_person_works_out()
    {
        using var scope = torch.NewDisposeScope();
        using var masks = new RandomMasks(new MaskOptions(1, 2, 0.5, 11), 2, 2);
        var mask = masks.Next(1);
        Assert.Equal([1, 1, 2, 2], mask.shape);
        Assert.Equal([1f, 1f, 0.5f, 0.75f], mask.data<float>().ToArray());
    }

    /// <summary>
    /// Of 3×3 cells only the first lies under 0.16 in the first row, and none before the middle of the second. 40 pixels a side, 7 down and
    /// 2 to the right: row 7 is at cell row 0.0625, columns 2 to 6 are at cell column 0 and column 7 at 0.0625.
    /// </summary>
    [Fact]
    public void A_mask_is_shifted_down_and_then_right()
    {
        using var scope = torch.NewDisposeScope();
        using var masks = new RandomMasks(new MaskOptions(1, 3, 0.16, 11), 30, 30);
        var mask = masks.Next(1).data<float>().ToArray();
        Assert.Equal([0.9375f, 0.9375f, 0.9375f, 0.9375f, 0.9375f], mask[..5]);
        Assert.InRange(mask[5], 0.875f, 0.89f);
        Assert.Equal(0.8625f, mask[30], 1e-6f);
    }

    [Fact]
    public void Masks_one_by_one_are_those_of_a_batch()
    {
        using var scope = torch.NewDisposeScope();
        var options = new MaskOptions(3, 5, 0.5, 4);
        using var batch = new RandomMasks(options, 32, 48);
        using var single = new RandomMasks(options, 32, 48);
        var expected = batch.Next(3).data<float>().ToArray();
        Assert.Equal(expected, Enumerable.Range(0, 3).SelectMany(_ => single.Next(1).data<float>().ToArray()));
        Assert.Equal(3 * 32 * 48, expected.Length);
    }
}
