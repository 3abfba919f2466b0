namespace SaliencyLab.Saliency.Methods;

/// <summary>A method makes no sense at a layer; the message says why and what to choose instead.</summary>
public sealed class LayerException(string message) : Exception(message);
