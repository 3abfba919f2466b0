using SaliencyLab.Models.Graph;

namespace SaliencyLab.Saliency.Methods;

/// <summary>The layer of methods at the level of the input (<see cref="MethodLevel.Input"/>).</summary>
internal static class InputLayer
{
    /// <summary>Refuses any other layer.</summary>
    /// <exception cref="OptionException">It is another.</exception>
    public static void Check(string method, Layer layer)
    {
        if (!layer.IsInput)
        {
            throw new OptionException("layer", $"{method} makes a map of the input, not of {layer.Name}; leave \"layer\" out.");
        }
    }
}
