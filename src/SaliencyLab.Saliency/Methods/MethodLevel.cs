namespace SaliencyLab.Saliency.Methods;

/// <summary>Where a method makes maps.</summary>
public enum MethodLevel
{
    /// <summary>At any layer, at the layer's resolution.</summary>
    Layer,

    /// <summary>At the network's input only, at its height and width; a request leaves the layer out or writes "input".</summary>
    Input,
}
