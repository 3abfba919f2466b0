using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Explanations.Answers;

/// <summary>What <c>methods --json</c> and <c>GET /api/methods</c> say about a method (property names in camel case).</summary>
/// <param name="Id">By which a request names it.</param>
/// <param name="Name">The name a person reads, such as "Grad-CAM++".</param>
/// <param name="Formula">The formula in a few signs.</param>
/// <param name="Summary">One sentence: what question the map answers.</param>
/// <param name="Signed">Whether values have both signs.</param>
/// <param name="Slow">Whether it costs more than one forward and backward pass.</param>
/// <param name="Options">Its options with their defaults.</param>
public sealed record MethodDescription(string Id, string Name, string Formula, string Summary, bool Signed, bool Slow, IReadOnlyList<MethodOption> Options)
{
    /// <summary>Every method, in the order in which a person meets them.</summary>
    public static IReadOnlyList<MethodDescription> All { get; } =
        [.. MethodCatalogue.All.Select(entry => new MethodDescription(entry.Id, entry.Name, entry.Formula, entry.Summary, entry.Signed, entry.Slow, entry.Options))];
}
