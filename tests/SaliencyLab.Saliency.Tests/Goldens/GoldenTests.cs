using System.Text.Json;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.TestData;
using TorchSharp;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Goldens;

/// <summary>Every case that can be computed, on every ONNX export of its network, each within its own tolerance.</summary>
public sealed class GoldenTests
{
    /// <summary>Network and file name; a network's folder may hold fewer files in a clean clone.</summary>
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var folder in DataFolders.Networks)
            {
                foreach (var file in Directory.EnumerateFiles(folder, "model*.onnx").Order(StringComparer.Ordinal))
                {
                    files.Add(Path.GetFileName(folder), Path.GetFileName(file));
                }
            }

            return files;
        }
    }

    /// <summary>Bundled models whose reference maps are there.</summary>
    public static TheoryData<string> Models =>
        [.. new[] { "efficientnet_lite0", "mobilenet_v2" }.Where(name => DataFolders.Find("models", name, "cases.json") is not null)];

    /// <summary>Odd files for which the cases of a network hold too: file name and network.</summary>
    public static TheoryData<string, string> Variants
    {
        get
        {
            var files = new TheoryData<string, string>();
            using var list = JsonDocument.Parse(File.ReadAllBytes(DataFolders.Find("networks", "variants", "variants.json")!));
            foreach (var variant in list.RootElement.EnumerateArray().Where(variant => variant.TryGetProperty("cases", out var cases) && cases.GetBoolean()))
            {
                var file = variant.GetProperty("file").GetString()!;
                if (DataFolders.Find("networks", "variants", file) is not null)
                {
                    files.Add(file, variant.GetProperty("network").GetString()!);
                }
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Maps_of_a_small_network_agree_with_PyTorch(string network, string file)
    {
        var folder = DataFolders.Networks.Single(folder => Path.GetFileName(folder) == network);
        Run(folder, Path.Combine(folder, file), $"{network}/{file}");
    }

    /// <summary>Excitation backprop sees another network where batch norms are folded into their convolutions.</summary>
    [Fact]
    public void Maps_of_a_network_that_keeps_its_batch_norms_agree_with_PyTorch() => Run(
        DataFolders.Find("networks", "resnet")!, DataFolders.Find("networks", "variants", "resnet.batchnorm.onnx")!, "resnet/resnet.batchnorm.onnx");

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Variants))]
    public void Maps_of_an_odd_file_agree_with_PyTorch(string file, string network) =>
        Run(DataFolders.Find("networks", network)!, DataFolders.Find("networks", "variants", file)!, file);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Models))]
    public void Maps_of_a_bundled_model_agree_with_PyTorch(string name) => Run(
        DataFolders.Find("models", name)!, Path.Combine(DataFolders.Repository, "models", name + ".onnx"), name);

    private static void Run(string folder, string file, string title)
    {
        var report = new GoldenReport(title);
        var before = torch.Tensor.TotalCount;
        using (var golden = new GoldenFile(folder, file))
        {
            var wanted = golden.Cases.Select(item => (Case: item, WhyNot: GoldenSupport.WhyNot(item, golden.Name))).ToArray();
            Array.ForEach([.. wanted.Select(item => item.WhyNot).OfType<string>()], report.LeaveOut);
            GoldenCase[] cases = [.. wanted.Where(item => item.WhyNot is null).Select(item => item.Case)];
            var result = SaliencyRun.Compute(golden.Network, golden.Input, [.. cases.Select(golden.Request)], null, TestContext.Current.CancellationToken);
            foreach (var (item, map) in cases.Zip(result.Maps))
            {
                report.Compare(item, map, golden.Maps[item.Id].Values);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(report.ToString());
        Console.WriteLine(report);
        Assert.Empty(report.Failures);
        Assert.NotEqual(0, report.Cases);
        Assert.Equal(before, torch.Tensor.TotalCount);
    }
}
