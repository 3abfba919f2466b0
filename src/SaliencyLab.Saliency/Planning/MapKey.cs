using System.Text.Json;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;

namespace SaliencyLab.Saliency.Planning;

/// <summary>What tells the map of one layer from any other of a run; equal requests and the layers of combinations share it.</summary>
/// <param name="Method">The method's id and options.</param>
/// <param name="Value">The value that the layer taps.</param>
/// <param name="Class">The class; <see cref="AnyClass"/> where the method reads activations only, of a network that took no step towards a class.</param>
/// <param name="Meta">The step of learning before the map, or null.</param>
internal readonly record struct MapKey(string Method, string Value, int Class, MetaStep? Meta = null)
{
    /// <summary>Stands for the class of a map that is the same for all of them.</summary>
    public const int AnyClass = -1;

    /// <summary>The key of a method's map.</summary>
    public static MapKey Of(ISaliencyMethod method, Layer layer, int category, MetaStep? meta) => new(
        method.Options.Count == 0 ? method.Id : method.Id + JsonSerializer.Serialize(method.Options),
        layer.Value,
        method is IActivationMethod && meta is null ? AnyClass : category,
        meta);
}
