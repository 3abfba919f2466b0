namespace SaliencyLab.Web.Workbench.State;

/// <summary>What is wrong with the options of a method.</summary>
/// <param name="Key">The option; null where it is no single one.</param>
/// <param name="Message">In words for the person who chose them.</param>
public sealed record OptionProblem(string? Key, string Message);
