using SaliencyLab.Explanations.Cards;
using SaliencyLab.Models.Graph;

namespace SaliencyLab.Web.Services;

/// <summary>What a page has to know about a model under a card.</summary>
/// <param name="Model">Id and name.</param>
/// <param name="Sha256">SHA-256 of the model file.</param>
/// <param name="Origin">Format, version, producer and number of parameters.</param>
/// <param name="Channels">Channels of the network's input.</param>
/// <param name="Height">Rows of the network's input.</param>
/// <param name="Width">Columns of the network's input.</param>
/// <param name="Layout">"NCHW" or "NHWC".</param>
/// <param name="Card">The card in force, complete.</param>
/// <param name="Labels">One a class; "class 7" where the model has none.</param>
/// <param name="Ruler">Layers a scrubber shows, shallow to deep.</param>
/// <param name="Layers">Every layer with a spatial map, shallow to deep; some are recommended.</param>
/// <param name="Remarks">Things a person should know about the file, each with its remedy.</param>
public sealed record ModelSession(
    ModelInfo Model,
    string Sha256,
    ModelOrigin Origin,
    int Channels,
    int Height,
    int Width,
    string Layout,
    ModelCard Card,
    IReadOnlyList<string> Labels,
    IReadOnlyList<Layer> Ruler,
    IReadOnlyList<Layer> Layers,
    IReadOnlyList<string> Remarks)
{
    /// <summary>Why methods make no sense at layers of the ruler and recommended ones, by method id and layer name; no entry where they do.</summary>
    public IReadOnlyDictionary<(string Method, string Layer), string> Unfit { get; init; } = new Dictionary<(string, string), string>();

    /// <summary>Number of scores.</summary>
    public int Classes => Labels.Count;

    /// <summary>The network's input as a layer, for methods at its level.</summary>
    public Layer Input { get; } = new()
    {
        Name = "input", Value = "input", Operator = "", Shape = [1, Channels, Height, Width], Channels = Channels, Height = Height, Width = Width, Position = -1,
    };

    /// <summary>The recommended layers, shallow to deep.</summary>
    public IReadOnlyList<Layer> Recommended { get; } = [.. Layers.Where(layer => layer.Recommended)];
}
