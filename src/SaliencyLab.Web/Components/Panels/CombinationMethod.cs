namespace SaliencyLab.Web.Components.Panels;

/// <summary>A method that can be combined over layers.</summary>
/// <param name="Id">As in a request.</param>
/// <param name="Name">As a person reads it.</param>
public sealed record CombinationMethod(string Id, string Name);
