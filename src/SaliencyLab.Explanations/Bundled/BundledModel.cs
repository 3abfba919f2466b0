using SaliencyLab.Explanations.Cards;
using SaliencyLab.Models.Import;

namespace SaliencyLab.Explanations.Bundled;

/// <summary>A model that comes with the program.</summary>
/// <param name="Name">File name without its ending, by which a request names it.</param>
/// <param name="Path">The file.</param>
/// <param name="Title">The name a person reads, such as "EfficientNet-Lite0".</param>
public sealed record BundledModel(string Name, string Path, string Title)
{
    /// <summary>The file, to be loaded.</summary>
    public ModelFile File => ModelFile.OnDisk(Path);

    /// <summary>Its card and labels.</summary>
    public CardFile Card => CardFile.Beside(Path) ?? CardFile.None;
}
