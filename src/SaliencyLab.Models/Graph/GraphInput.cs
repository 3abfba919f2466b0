using static TorchSharp.torch;

namespace SaliencyLab.Models.Graph;

/// <summary>A value that the caller gives.</summary>
/// <param name="Name">Any text.</param>
/// <param name="ElementType">As declared in the file.</param>
/// <param name="Shape">Sizes by axis; null: free (written as -1, a word, a formula or not at all). Null for the list: no shape declared.</param>
public sealed record GraphInput(string Name, ScalarType ElementType, IReadOnlyList<long?>? Shape);
