using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Components.Messages;

/// <summary>A problem as plain text, to be pasted into a report.</summary>
public static class ProblemText
{
    /// <summary>One line for each thing known.</summary>
    public static string Of(Problem problem)
    {
        var failure = problem.Failure;
        (string Name, string? Value)[] facts = [("Node", failure.Node), ("Limit", failure.Limit), ("Key", failure.Key), ("Reference", failure.Reference)];
        string[] lines = [problem.Title, failure.Message, .. facts.Where(fact => fact.Value is not null).Select(fact => $"{fact.Name}: {fact.Value}")];
        return string.Join('\n', lines);
    }
}
