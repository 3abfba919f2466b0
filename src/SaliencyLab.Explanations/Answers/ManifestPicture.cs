namespace SaliencyLab.Explanations.Answers;

/// <summary>The picture with the crop that the network saw.</summary>
/// <param name="Name">The name a person gave the file.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Crop">Left, top, width, height in the picture's pixels; null for a .npy input.</param>
public sealed record ManifestPicture(string Name, string Sha256, IReadOnlyList<double>? Crop);
