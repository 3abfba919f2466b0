using System.Globalization;
using SaliencyLab.Imaging.Export;
using SaliencyLab.Imaging.Preprocessing;
using SaliencyLab.TestData;

namespace SaliencyLab.Imaging.Tests.Preprocessing;

/// <summary>Inputs against what PIL 9.4 and torchvision make of the same files.</summary>
public sealed class ReferenceTests
{
    private static readonly IReadOnlyDictionary<string, (int[] Shape, byte[] Values)> _reference = ByteArrays.Read(Path.Combine(Pictures.Reference, "expected.npz"));

    public static TheoryData<string> Prepared =>
        [.. _reference.Keys.Where(key => key.Contains(":bilinear", StringComparison.Ordinal) || key.Contains(":bicubic", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Prepared))]
    public void Resizing_and_cropping_give_what_PIL_and_torchvision_give(string key)
    {
        var (shape, values) = _reference[key];
        var parts = key.Split(':');
        Pictures.AssertSame(shape, values, Preprocessor.Prepare(Pictures.Decode(Path.Combine(Pictures.Reference, parts[0])), Steps(parts[1])).View);
    }

    [Fact]
    public void The_bundled_networks_input_is_bit_identical()
    {
        var path = DataFolders.Find("models", "efficientnet_lite0", "input.npy");
        if (path is null)
        {
            Assert.Skip("models/efficientnet_lite0/input.npy is not bundled and there is no shared folder beside the checkout.");
        }

        using var file = File.OpenRead(path);
        var expected = NpyFile.Read(file, path, 1 << 20);
        var picture = Pictures.Decode(Path.Combine(DataFolders.Repository, "wwwroot", "samples", "cat_and_coffee.jpg"));
        var input = Preprocessor.Prepare(picture, new PreprocessingSteps { ShortSide = 256, Crop = (224, 224), Scale = 255, Mean = [127, 127, 127], Std = [128, 128, 128] });
        Assert.Equal(new int[] { 1, input.Channels, input.Height, input.Width }, expected.Shape);
        Assert.Equal(expected.Values, input.Values);
    }

    // "bilinear_48_crop_40" or "bicubic_300x17" (width × height).
    private static PreprocessingSteps Steps(string name)
    {
        var words = name.Split('_', 'x');
        var numbers = words.Where(word => char.IsAsciiDigit(word[0])).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        var steps = new PreprocessingSteps { Interpolation = Enum.Parse<Interpolation>(words[0], ignoreCase: true), Mean = [0, 0, 0], Std = [1, 1, 1] };
        return name.Contains("crop", StringComparison.Ordinal)
            ? steps with { ShortSide = numbers[0], Crop = (numbers[1], numbers[1]) }
            : steps with { ResizeTo = (numbers[1], numbers[0]) };
    }
}
