using SaliencyLab.Explanations;
using SaliencyLab.Imaging;

namespace SaliencyLab.Cli.Files;

/// <summary>What the network gets, with the picture it was made from.</summary>
/// <param name="Source">For the network.</param>
/// <param name="Picture">The original; null where the input is an array.</param>
internal sealed record OpenedPicture(ExplanationSource Source, Picture? Picture);
