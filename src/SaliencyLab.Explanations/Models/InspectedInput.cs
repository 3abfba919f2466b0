namespace SaliencyLab.Explanations.Models;

/// <summary>An input of a model file.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Type">Element type, such as "float32".</param>
/// <param name="Shape">Sizes by axis, null where free; null where the file declares no shape.</param>
public sealed record InspectedInput(string Name, string Type, IReadOnlyList<long?>? Shape);
