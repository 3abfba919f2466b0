namespace SaliencyLab.Saliency.Methods;

/// <summary>A method with its options chosen. What it can do beyond its name says one of the interfaces derived from this one.</summary>
public interface ISaliencyMethod
{
    /// <summary>The id of CONTRACT, such as "grad-cam-plus-plus".</summary>
    string Id { get; }

    /// <summary>The options by CONTRACT's keys, every default written out; empty where it has none.</summary>
    IReadOnlyDictionary<string, object> Options { get; }
}
