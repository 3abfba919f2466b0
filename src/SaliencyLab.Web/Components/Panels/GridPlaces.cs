using System.Globalization;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>
/// Where things stand in the CSS grid. Gaps are tracks of their own, because the combined column's outline needs unequal ones:
/// panel, gap, panel, … then gap, padding, combined panel, gap, weights, padding.
/// </summary>
/// <param name="Columns">Columns of panels without the combined one.</param>
/// <param name="Rows">Rows of panels.</param>
/// <param name="Combined">Whether there is a combined column.</param>
public sealed record GridPlaces(int Columns, int Rows, bool Combined)
{
    private const string Panel = "minmax(180px, var(--panel-most))";

    /// <summary>The tracks, as the grid's style.</summary>
    public string Tracks
    {
        get
        {
            var panels = string.Join(" 12px ", Enumerable.Repeat(Panel, Columns));
            var gap = Columns > 0 ? "12px" : "0";
            var combined = Combined ? $" {gap} 10px {Panel} 12px 118px 10px" : "";
            return Text($"--rows: {Math.Max(1, Rows)}; grid-template-columns: {panels}{combined}; grid-template-rows: 34px repeat({Rows}, 24px auto)");
        }
    }

    /// <summary>The head of a column.</summary>
    public static string ColumnHead(int column) => Text($"grid-area: 1 / {Track(column)}");

    /// <summary>The head of a row, over all columns.</summary>
    public string RowHead(int row) => Text($"grid-area: {HeadLine(row)} / 1 / auto / {Math.Max(2, 2 * Columns)}");

    /// <summary>A panel.</summary>
    public static string At(int row, int column) => Text($"grid-area: {HeadLine(row) + 1} / {Track(column)}");

    /// <summary>The combined column with its weights: a grid of its own over the same tracks, so that it can stay in view as one.</summary>
    public string CombinedColumn => Text($"grid-area: 1 / {First} / -1 / {First + 5}");

    /// <summary>Within the combined column: the head over its panels.</summary>
    public static string CombinedHead => "grid-area: 1 / 2";

    /// <summary>Within the combined column: the line with the combined method.</summary>
    public static string CombinedMethod => "grid-area: 2 / 2";

    /// <summary>Within the combined column: a panel.</summary>
    public static string CombinedAt(int row) => Text($"grid-area: {HeadLine(row) + 1} / 2");

    /// <summary>Within the combined column: the head over the weights.</summary>
    public static string WeightsHead => "grid-area: 1 / 4";

    /// <summary>Within the combined column: the names over the thumbnails.</summary>
    public static string WeightsClasses => "grid-area: 2 / 4";

    /// <summary>Within the combined column: the weights, beside all rows.</summary>
    public static string Weights => "grid-area: 3 / 4 / -1";

    // Line of the combined column's left padding.
    private int First => Columns > 0 ? (2 * Columns) + 1 : 2;

    private static int Track(int column) => (2 * column) + 1;

    private static int HeadLine(int row) => (2 * row) + 2;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
