using System;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Sets DisableOptimizations in the DebuggableAttribute of an assembly that was built for release, so that the runtime keeps the arguments of
/// its methods alive until they return. Leaves the file alone where the attribute is not found once as a release build has it.
/// The file is replaced, not written in place: it may be a hard link into the package cache.
/// </summary>
public sealed class KeepArguments : Task
{
    // Length, prolog, DebuggingModes.IgnoreSymbolStoreSequencePoints, no named arguments.
    private static readonly byte[] Release = { 8, 1, 0, 2, 0, 0, 0, 0, 0 };

    // DebuggingModes.Default | DisableOptimizations, little-endian.
    private static readonly byte[] Modes = { 1, 1, 0, 0 };

    [Required]
    public string File { get; set; }

    public override bool Execute()
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        var found = Find(bytes, 0);
        if (found < 0 || Find(bytes, found + 1) >= 0)
        {
            Log.LogMessage(MessageImportance.Normal, "{0}: no attribute of a release build, left as it is.", File);
            return true;
        }

        Array.Copy(Modes, 0, bytes, found + 3, Modes.Length);
        var written = System.IO.File.GetLastWriteTimeUtc(File);
        var replacement = File + "." + Guid.NewGuid().ToString("N");
        System.IO.File.WriteAllBytes(replacement, bytes);
        System.IO.File.SetLastWriteTimeUtc(replacement, written);
        System.IO.File.Delete(File);
        System.IO.File.Move(replacement, File);
        Log.LogMessage(MessageImportance.Normal, "{0}: arguments stay alive until a method returns.", File);
        return true;
    }

    private static int Find(byte[] bytes, int from)
    {
        for (var start = from; start + Release.Length <= bytes.Length; start++)
        {
            var same = 0;
            while (same < Release.Length && bytes[start + same] == Release[same])
            {
                same++;
            }

            if (same == Release.Length)
            {
                return start;
            }
        }

        return -1;
    }
}
