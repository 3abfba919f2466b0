namespace SaliencyLab.Web.Workbench.State;

/// <summary>How clicks change which classes are explained.</summary>
public static class ClassChoice
{
    /// <summary>Adds a class as the last row, or takes its row away.</summary>
    public static ValueList<int> Toggle(IReadOnlyList<int> explained, int index) =>
        explained.Contains(index) ? [.. explained.Where(other => other != index)] : [.. explained, index];
}
