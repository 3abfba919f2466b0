namespace SaliencyLab.Explanations.Models;

/// <summary>A layer that maps can be computed at.</summary>
/// <param name="Name">Module path, the value's name where there is none, or "input".</param>
/// <param name="Value">The value's name in the file.</param>
/// <param name="Operator">Operator that computes it.</param>
/// <param name="Shape">Its shape as the network computes it.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Height">Rows of a map.</param>
/// <param name="Width">Columns of a map.</param>
/// <param name="Recommended">Whether it is one of the recommended layers.</param>
/// <param name="Ruler">Whether it is at the depth of the recommended ones, as the scrubber shows them.</param>
public sealed record InspectedLayer(
    string Name, string Value, string Operator, IReadOnlyList<long> Shape, int Channels, int Height, int Width, bool Recommended, bool Ruler);
