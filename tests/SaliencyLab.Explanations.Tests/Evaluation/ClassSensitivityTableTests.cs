using SaliencyLab.Explanations.Evaluation;
using SaliencyLab.Explanations.Requests;
using Xunit;

namespace SaliencyLab.Explanations.Tests.Evaluation;

public sealed class ClassSensitivityTableTests(ResnetFixture resnet) : IClassFixture<ResnetFixture>
{
    /// <summary>The rows of cases.json.</summary>
    [Fact]
    public void Rows_are_those_of_the_reference()
    {
        var rows = Rows(new MapEntry { Method = "normgrad", Layer = "layer1.1" }, new MapEntry { Method = "gradient", Layer = "layer1.1", Class = MapEntry.ClassOf(3) });
        Assert.Equal(["normgrad layer1.1 10 11", "gradient layer1.1 10 11"], rows.Select(row => $"{row.Method} {row.Layer} {row.BestClass} {row.WorstClass}"));
        Assert.Equal((0.790104, 0.760116), (rows[0].Score.Spearman!.Value, rows[0].Score.Pearson!.Value), Close);
        Assert.Equal((0.773517, 0.811466), (rows[1].Score.Spearman!.Value, rows[1].Score.Pearson!.Value), Close);
        Assert.Equal((16, 16), (rows[0].Best.Height, rows[0].Worst.Width));
    }

    [Fact]
    public void A_word_gives_a_row_a_layer_and_flat_maps_no_score()
    {
        var rows = Rows(new MapEntry { Method = "gradient", Layer = "recommended" });
        Assert.Equal(["layer1", "layer2", "layer3", "layer4"], rows.Select(row => row.Layer));
        Assert.Equal(rows.OrderBy(row => row.Position), rows);
        Assert.Equal((null, "both maps are the same everywhere or nothing but rounding"), (rows[3].Score.Spearman, rows[3].Score.Reason));
    }

    private static bool Close((double, double) one, (double, double) other) => Math.Abs(one.Item1 - other.Item1) < 1e-3 && Math.Abs(one.Item2 - other.Item2) < 1e-3;

    private IReadOnlyList<ClassSensitivityRow> Rows(params MapEntry[] entries) =>
        ClassSensitivityTable.Of(resnet.Model, resnet.Input, entries, null, TestContext.Current.CancellationToken);
}
