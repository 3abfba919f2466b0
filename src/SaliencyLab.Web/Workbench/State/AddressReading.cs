namespace SaliencyLab.Web.Workbench.State;

/// <summary>What an address says.</summary>
/// <param name="State">The view.</param>
/// <param name="Problems">One sentence for each part that could not be understood.</param>
public sealed record AddressReading(WorkbenchState State, IReadOnlyList<string> Problems);
