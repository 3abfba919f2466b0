using System.Runtime.InteropServices;

namespace SaliencyLab.Models.Execution;

/// <summary>
/// What the C library does with memory that tensors give back. By itself glibc returns it to the system and asks for it again at the next
/// tensor, page by page: half of the time of a forward and backward pass. Kept, it serves the next pass; in one arena, so that passes on
/// other threads use it too.
/// </summary>
internal static class FreedMemory
{
    private const int TrimThreshold = -1;
    private const int TopPadding = -2;
    private const int MapThreshold = -3;
    private const int Arenas = -8;

    private delegate int Setter(int parameter, int value);

    /// <summary>Keeps up to 1 GB. Does nothing where the C library has no such settings. To be called before the first pass.</summary>
    public static void Keep()
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad("libc.so.6", out var library) || !NativeLibrary.TryGetExport(library, "mallopt", out var address))
        {
            return;
        }

        var set = Marshal.GetDelegateForFunctionPointer<Setter>(address);
        set(Arenas, 1);
        set(TrimThreshold, 1 << 30);
        set(TopPadding, 64 << 20);
        // The most that every version takes; larger tensors are mapped one by one.
        set(MapThreshold, 32 << 20);
    }
}
