namespace SaliencyLab.Web.Api.Documents;

/// <summary>That the server is up.</summary>
/// <param name="Status">"ok".</param>
/// <param name="Running">Pieces of work under way.</param>
/// <param name="Waiting">Pieces of work that wait.</param>
public sealed record ServerHealth(string Status, int Running, int Waiting);
