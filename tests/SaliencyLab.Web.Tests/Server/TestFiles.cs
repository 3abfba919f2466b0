using SaliencyLab.TestData;

namespace SaliencyLab.Web.Tests.Server;

/// <summary>Files of the repository that tests upload.</summary>
internal static class TestFiles
{
    /// <summary>A photograph: JPEG, 600 × 400.</summary>
    public static byte[] Coffee => Sample("coffee.jpg");

    /// <summary>A small network with four-dimensional input and several layers.</summary>
    public static byte[] SmallModel => File.ReadAllBytes(SmallModelPath);

    /// <summary>Where it is.</summary>
    public static string SmallModelPath { get; } = Path.Combine(DataFolders.Bundled, "networks", "resnet", "model.onnx");

    /// <summary>What it was given for its reference maps: .npy, 1 × 3 × 64 × 64.</summary>
    public static byte[] SmallInput => File.ReadAllBytes(Path.Combine(DataFolders.Bundled, "networks", "resnet", "input.npy"));

    /// <summary>A sample picture.</summary>
    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(DataFolders.Repository, "wwwroot", "samples", name));

    /// <summary>A PNG of one black pixel, as PIL writes it.</summary>
    public static byte[] OnePixel { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    /// <summary>The header of a PNG that says 50,000 × 50,000, and little more.</summary>
    public static byte[] HugeHeader { get; } = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50, 8, 2, 0, 0, 0, 0x5F, 0x80, 0x45, 0xA8, 0, 0, 0, 0, .. "IDAT"u8];
}
