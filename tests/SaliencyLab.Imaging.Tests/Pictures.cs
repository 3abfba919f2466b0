using SaliencyLab.TestData;

namespace SaliencyLab.Imaging.Tests;

/// <summary>Pictures of the test data and how to decode them.</summary>
internal static class Pictures
{
    public static string Reference { get; } = DataFolders.Find("images", "reference")!;

    public static string Encodings { get; } = Path.Combine(DataFolders.Bundled, "images", "encodings");

    public static Picture Decode(string path) => Decode(File.ReadAllBytes(path), Path.GetFileName(path));

    public static Picture Decode(byte[] bytes, string name = "picture")
    {
        using var stream = new MemoryStream(bytes);
        return PictureDecoder.Decode(stream, name, new PictureLimits());
    }

    /// <summary>Equal bytes; else how many differ, and by how much at most.</summary>
    public static void AssertSame(int[] shape, byte[] expected, Picture actual)
    {
        Assert.Equal(shape, new int[] { actual.Height, actual.Width, 3 });
        var differing = expected.Zip(actual.Rgb).Where(pair => pair.First != pair.Second).ToList();
        Assert.True(differing.Count == 0, $"{differing.Count} of {expected.Length} bytes differ, by {differing.Select(pair => Math.Abs(pair.First - pair.Second)).DefaultIfEmpty().Max()} at most.");
    }
}
