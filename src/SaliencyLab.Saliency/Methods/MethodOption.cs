namespace SaliencyLab.Saliency.Methods;

/// <summary>One option of a method, for help and forms.</summary>
/// <param name="Key">As in a request.</param>
/// <param name="Default">The default as JSON text; "" where it has none.</param>
/// <param name="Summary">What it does, with its range and unit.</param>
public sealed record MethodOption(string Key, string Default, string Summary)
{
    /// <summary>Whether the value is a list, such as [0, 2, 5].</summary>
    public bool IsList { get; init; }

    /// <summary>The words that it takes; null where it takes other values than some words.</summary>
    public IReadOnlyList<string>? Choices { get; init; }
}
