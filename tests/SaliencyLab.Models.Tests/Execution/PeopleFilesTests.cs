using System.Text.Json;
using SaliencyLab.Models.Execution;
using SaliencyLab.Models.Import;
using SaliencyLab.TestData;
using Xunit;
using static TorchSharp.torch;

namespace SaliencyLab.Models.Tests.Execution;

/// <summary>ONNX files exactly as people have them do what people.json says.</summary>
public sealed class PeopleFilesTests
{
    /// <summary>
    /// The exporter's own run in training mode moved the stored averages of this file, so the other files' scores are not its own: these are numpy's
    /// for the weights it holds.
    /// </summary>
    private static readonly float[] TrainingScores = [0.65442426f, 1.64123595f, 1.01816932f, -0.86413111f, 0.18128897f, 0.88809907f, -0.12113345f, -0.46247442f, 0.00870095f, 0.46088935f];

    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (var entry in Entries())
        {
            data.Add(entry.GetProperty("id").GetString()!);
        }

        if (data.Count == 0)
        {
            data.Add("");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_works_or_is_refused_as_it_should(string id)
    {
        Assert.SkipWhen(id.Length == 0, "shared/networks/people is not beside the checkout");
        var entry = Entries().Single(entry => entry.GetProperty("id").GetString() == id);
        var folder = DataFolders.Find("networks", "people")!;
        var path = Path.Combine(folder, entry.GetProperty("model").GetString()!);
        var expect = entry.GetProperty("expect").GetString();
        if (expect is "works" or "warns")
        {
            var remarks = Compare(path, Path.Combine(folder, entry.GetProperty("input").GetString()!), id == "onnx_training" ? tensor(TrainingScores) : ReferenceArrays.Read(Path.Combine(folder, entry.GetProperty("outputs").GetString()!)));
            Assert.True(expect == "works" || Says(entry, string.Join(' ', remarks)), $"the remarks are: {string.Join(' ', remarks)}");
            return;
        }

        var refused = Assert.ThrowsAny<ModelException>(() => Open(path));
        Assert.True(Says(entry, refused.Message), refused.Message);
    }

    private static bool Says(JsonElement entry, string message) =>
        entry.GetProperty("says").EnumerateArray().All(group => group.EnumerateArray().Any(word => message.Contains(word.GetString()!, StringComparison.Ordinal)));

    private static void Open(string path)
    {
        using var graph = ModelImporter.Import(ModelFile.OnDisk(path), new ImportLimits(), TestContext.Current.CancellationToken);
        using var network = new Network(graph, new NetworkOptions());
        network.At(network.Channels ?? 3, network.Height ?? 32, network.Width ?? 32, TestContext.Current.CancellationToken);
    }

    private static IReadOnlyList<string> Compare(string path, string input, Tensor scores)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scope = NewDisposeScope();
        using var graph = ModelImporter.Import(ModelFile.OnDisk(path), new ImportLimits(), cancellation);
        using var network = new Network(graph, new NetworkOptions());
        var x = ReferenceArrays.Read(input);
        x = network.Layout == PictureLayout.ChannelsLast && x.shape[3] == network.Channels ? x.permute(0, 3, 1, 2) : x;
        var shaped = network.At((int)x.shape[1], (int)x.shape[2], (int)x.shape[3], cancellation);
        using var result = shaped.Forward(x.narrow(0, 0, 1), [], cancellation);
        var expected = scores.reshape(-1);
        Assert.Equal(expected.NumberOfElements, result.Scores.NumberOfElements);
        var error = (result.Scores.reshape(-1) - expected).abs().max().item<float>() / expected.abs().max().item<float>();
        Assert.True(error < 1e-4, $"the scores are {error} off");
        return network.Remarks;
    }

    private static IReadOnlyList<JsonElement> Entries()
    {
        if (DataFolders.Find("networks", "people", "people.json") is not { } list)
        {
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(list));
        var root = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement : document.RootElement.EnumerateObject().First(part => part.Value.ValueKind == JsonValueKind.Array).Value;
        return [.. root.EnumerateArray().Where(entry => entry.GetProperty("model").GetString()!.Contains(".onnx", StringComparison.Ordinal)).Select(entry => entry.Clone())];
    }
}
