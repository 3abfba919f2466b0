namespace SaliencyLab.Saliency.Methods;

/// <summary>An option of a request is unknown or out of range.</summary>
public sealed class OptionException(string key, string message) : Exception(message)
{
    /// <summary>The key concerned.</summary>
    public string Key { get; } = key;
}
