namespace SaliencyLab.Web.Api.Documents;

/// <summary>An explanation that was taken on.</summary>
/// <param name="Id">By which it is asked for, from anywhere; can't be guessed.</param>
public sealed record AcceptedExplanation(string Id);
