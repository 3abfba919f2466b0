using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Components.Comparison;

/// <summary>A class with what both models make of it.</summary>
/// <param name="Number">Its number among the classes of both.</param>
/// <param name="Label">Its label.</param>
/// <param name="A">The first model's score; null where it has no such class.</param>
/// <param name="B">The second model's score; null where it has no such class.</param>
/// <param name="Lines">One a method.</param>
public sealed record ComparedClass(int Number, string Label, ClassScore? A, ClassScore? B, IReadOnlyList<ComparedMaps> Lines);
