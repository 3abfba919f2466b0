using System.Text.Json.Nodes;

namespace SaliencyLab.Explanations.Answers;

/// <summary>CONTRACT's manifest.json (property names in camel case).</summary>
public sealed record Manifest(
    ManifestSource Model, ManifestPicture Image, double Seconds, int Forwards, int Backwards, IReadOnlyList<ManifestMap> Maps);

/// <summary>Name and content of a file.</summary>
public sealed record ManifestSource(string Name, string Sha256);

/// <summary>The picture with the crop that the network saw: left, top, width, height in its pixels; null for a .npy input.</summary>
public sealed record ManifestPicture(string Name, string Sha256, IReadOnlyList<double>? Crop);

/// <summary>One map.</summary>
/// <param name="Id">"m0", "m1" …</param>
/// <param name="Request">The entry it came from, every default written out.</param>
/// <param name="Layer">Layer name; several joined by " + " for a combination.</param>
/// <param name="Shape">[height, width].</param>
/// <param name="Class">The class explained.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="File">Name of its .npy in the export.</param>
/// <param name="Remarks">Sentences such as "same value everywhere"; empty for most.</param>
public sealed record ManifestMap(
    string Id, JsonObject Request, string Layer, IReadOnlyList<int> Shape, ManifestClass Class, float Min, float Max, string File, IReadOnlyList<string> Remarks);

/// <summary>A class with its score before softmax and its probability.</summary>
public sealed record ManifestClass(int Index, string Label, float Score, float Probability);
