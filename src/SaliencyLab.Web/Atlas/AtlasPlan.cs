using SaliencyLab.Web.Components.Atlas;

namespace SaliencyLab.Web.Atlas;

/// <summary>What stands on the wall.</summary>
/// <param name="Rows">Heads of the rows.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Cells">Row by row: <c>Rows.Count × Columns.Count</c>.</param>
public sealed record AtlasPlan(IReadOnlyList<AtlasHead> Rows, IReadOnlyList<AtlasHead> Columns, IReadOnlyList<AtlasCell> Cells)
{
    /// <summary>What is not on the wall, and why; null: nothing is missing.</summary>
    public string? Note { get; init; }
}
