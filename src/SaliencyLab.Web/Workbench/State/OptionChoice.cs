namespace SaliencyLab.Web.Workbench.State;

/// <summary>One option of a method.</summary>
/// <param name="Key">CONTRACT's key.</param>
/// <param name="Value">Compact JSON text, such as 32 or "first".</param>
public sealed record OptionChoice(string Key, string Value);
