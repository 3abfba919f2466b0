using SaliencyLab.TestData;

namespace SaliencyLab.Cli.Tests;

/// <summary>Files of the small reference networks.</summary>
internal static class SmallNetworks
{
    /// <summary>A file of the resnet: 12 classes, 3×64×64.</summary>
    public static string Resnet(string file) => DataFolders.Find("networks", "resnet", file) ?? throw new FileNotFoundException($"networks/resnet/{file}");
}
