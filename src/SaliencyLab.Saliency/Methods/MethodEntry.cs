using System.Text.Json;

namespace SaliencyLab.Saliency.Methods;

/// <summary>A method's line in the catalogue.</summary>
public sealed record MethodEntry
{
    /// <summary>The id of CONTRACT.</summary>
    public required string Id { get; init; }

    /// <summary>The name a person reads, such as "Grad-CAM++".</summary>
    public required string Name { get; init; }

    /// <summary>The formula in a few signs, such as "|A| · |G|".</summary>
    public required string Formula { get; init; }

    /// <summary>One sentence: what question the map answers.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether values can have both signs, which asks for a two-sided colour map; with some options they may not (<see cref="SignedWith"/>).</summary>
    public required bool Signed { get; init; }

    /// <summary>Whether it costs more than one forward and backward pass.</summary>
    public required bool Slow { get; init; }

    /// <summary>Whether it makes maps of any layer, or of the input alone.</summary>
    public MethodLevel Level { get; init; } = MethodLevel.Layer;

    /// <summary>Options with their defaults, by CONTRACT's keys.</summary>
    public required IReadOnlyList<MethodOption> Options { get; init; }

    /// <summary>Makes the method from the options of a request (null: all defaults).</summary>
    /// <exception cref="OptionException">An unknown key or a value out of range; names the key and what is allowed.</exception>
    public required Func<JsonElement?, ISaliencyMethod> Create { get; init; }

    /// <summary>Whether values can have both signs with the options of a request (null: all defaults).</summary>
    /// <exception cref="OptionException">An unknown key or a value out of range.</exception>
    public bool SignedWith(JsonElement? options) => Create(options).Signed;
}
