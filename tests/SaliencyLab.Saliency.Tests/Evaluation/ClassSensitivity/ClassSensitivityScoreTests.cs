using System.Globalization;
using System.Text.Json;
using SaliencyLab.Saliency.Evaluation.ClassSensitivity;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Saliency.Tests.Goldens;
using SaliencyLab.TestData;
using Xunit;

namespace SaliencyLab.Saliency.Tests.Evaluation.ClassSensitivity;

public sealed class ClassSensitivityScoreTests
{
    private const double Tolerance = 1e-3;

    /// <summary>
    /// Rows whose maps are a few 1e-7: only a LayerNorm reads the layer, gradient and activation are orthogonal but for its ε, and float32 leaves
    /// rounding in their place. They have numbers in float64; here they have a reason.
    /// </summary>
    private static readonly string[] _beyondFloat32 =
        ["convnext linear-approximation features.1", "convnext linear-approximation features.3", "swin linear-approximation features.5"];

    /// <summary>Networks whose rows are there.</summary>
    public static TheoryData<string> Networks => [.. DataFolders.Networks.Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Rows_agree_with_PyTorch(string network)
    {
        var folder = DataFolders.Networks.Single(folder => Path.GetFileName(folder) == network);
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "cases.json")));
        var rows = document.RootElement.GetProperty("class_sensitivity").EnumerateArray().ToArray();
        using var golden = new GoldenFile(folder, Path.Combine(folder, "model.onnx"));
        MapRequest[] maps = [.. rows.SelectMany(row => new[] { golden.Request(row, 0), golden.Request(row, 1) })];
        var run = SaliencyRun.Compute(golden.Network, golden.Input, maps, null, TestContext.Current.CancellationToken);
        Assert.Equal((1, 2), (run.Forwards, run.Backwards));
        var worst = 0.0;
        for (var index = 0; index < rows.Length; index++)
        {
            var score = ClassSensitivityScore.Of(run.Maps[2 * index], run.Maps[(2 * index) + 1]);
            var row = $"{network} {rows[index].GetProperty("method")} {rows[index].GetProperty("layer")}";
            if (_beyondFloat32.Contains(row))
            {
                var largest = run.Maps[2 * index].Values.Concat(run.Maps[(2 * index) + 1].Values).Max(Math.Abs);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"not compared: {row}: {score.Reason}; largest value {largest:0.0e+0}, in float64 PyTorch has spearman {rows[index].GetProperty("spearman").GetDouble():0.000}"));
                Assert.EndsWith("nothing but rounding", score.Reason, StringComparison.Ordinal);
                continue;
            }

            foreach (var (name, value) in new[] { ("spearman", score.Spearman), ("pearson", score.Pearson) })
            {
                var expected = rows[index].GetProperty(name).GetDouble();
                Assert.True(value is { } number && Math.Abs(number - expected) <= Tolerance, $"{rows[index]}: {name} is {value?.ToString(CultureInfo.InvariantCulture) ?? score.Reason}");
                worst = Math.Max(worst, Math.Abs(value!.Value - expected));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network}: class sensitivity, {rows.Length} rows, off by {worst:0.0e+0} at most"));
        Assert.NotEmpty(rows);
    }

    [Fact]
    public void A_map_that_is_the_same_everywhere_has_no_score()
    {
        var (map, flat) = (new SaliencyMap([1, 2, 4, 3], 2, 2, MapRemarks.None), new SaliencyMap([5, 5, 5, 5], 2, 2, MapRemarks.None));
        Assert.Equal(new ClassSensitivityScore(null, null, "the worst class's map is the same everywhere or nothing but rounding"), ClassSensitivityScore.Of(map, flat));
        Assert.Equal(new ClassSensitivityScore(null, null, "the best class's map is the same everywhere or nothing but rounding"), ClassSensitivityScore.Of(flat, map));
        Assert.Equal(new ClassSensitivityScore(null, null, "both maps are the same everywhere or nothing but rounding"), ClassSensitivityScore.Of(flat, flat));
    }

    [Fact]
    public void A_map_that_is_only_rounding_has_no_score()
    {
        var rounding = new SaliencyMap([1e-13f, 2e-13f, 0, -1e-13f], 2, 2, MapRemarks.NoGradient);
        Assert.Null(ClassSensitivityScore.Of(rounding, new SaliencyMap([1, 2, 4, 3], 2, 2, MapRemarks.None)).Spearman);
    }
}
