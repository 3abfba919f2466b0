namespace SaliencyLab.Models.Graph.Layers;

/// <summary>A layer with what choosing among layers needs to know.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Depth">Module depth: 1 for "layer4", 2 for "layer4.1"; 1 for a value without module.</param>
/// <param name="Convolutions">Convolutions and matrix products computed up to it.</param>
/// <param name="HasInnerModules">Whether the module has modules inside.</param>
/// <param name="IsModule">Whether the name is a module path.</param>
internal sealed record LayerCandidate(Layer Layer, int Depth, int Convolutions, bool HasInnerModules, bool IsModule)
{
    /// <summary>Rows and columns of its maps.</summary>
    public (int Height, int Width) Resolution => (Layer.Height, Layer.Width);

    /// <summary>Whether another module lies inside this one.</summary>
    public bool Contains(LayerCandidate other) => other.Layer.Name.StartsWith(Layer.Name + ".", StringComparison.Ordinal);
}
