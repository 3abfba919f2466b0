using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

// All in one file, because MSBuild compiles a task from one.

/// <summary>
/// Changes some bytes of a file in the build output. The file is replaced, not written in place: it may be a hard link into the package cache.
/// Its time stays as it was, so that incremental builds see no change.
/// </summary>
public abstract class FileRepair : Task
{
    [Required]
    public string File { get; set; }

    protected void Replace(byte[] bytes)
    {
        var written = System.IO.File.GetLastWriteTimeUtc(File);
        var replacement = File + "." + Guid.NewGuid().ToString("N");
        System.IO.File.WriteAllBytes(replacement, bytes);
        System.IO.File.SetLastWriteTimeUtc(replacement, written);
        System.IO.File.Delete(File);
        System.IO.File.Move(replacement, File);
    }
}

/// <summary>
/// Sets DisableOptimizations in the DebuggableAttribute of an assembly that was built for release, so that the runtime keeps the arguments of
/// its methods alive until they return. Leaves the file alone where the attribute is not found once as a release build has it.
/// </summary>
public sealed class KeepArguments : FileRepair
{
    // Length, prolog, DebuggingModes.IgnoreSymbolStoreSequencePoints, no named arguments.
    private static readonly byte[] Release = { 8, 1, 0, 2, 0, 0, 0, 0, 0 };

    // DebuggingModes.Default | DisableOptimizations, little-endian.
    private static readonly byte[] Modes = { 1, 1, 0, 0 };

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
        Replace(bytes);
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

/// <summary>
/// Marks one needed symbol version of a 64-bit little-endian ELF library as weak (VER_FLG_WEAK in vna_flags of the
/// entry in .gnu.version_r), so that a loader whose libstdc++ lacks that version accepts the library.
/// Leaves the file alone where the layout is another, the entry is absent or the flag is already set.
/// </summary>
public sealed class WeakenVersionNeed : FileRepair
{
    private const uint VersionNeedSection = 0x6ffffffe;
    private const ushort WeakFlag = 2;

    [Required]
    public string Version { get; set; }

    public override bool Execute()
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        try
        {
            var flags = FindFlags(bytes);
            if (flags < 0 || (BitConverter.ToUInt16(bytes, flags) & WeakFlag) != 0)
            {
                return true;
            }

            bytes[flags] |= (byte)WeakFlag;
        }
        catch (ArgumentException)
        {
            Log.LogMessage(MessageImportance.Normal, "{0}: not the expected ELF layout, left as it is.", File);
            return true;
        }

        Replace(bytes);
        Log.LogMessage(MessageImportance.Normal, "{0}: the need for {1} is now weak.", File, Version);
        return true;
    }

    /// <summary>Offset of vna_flags of the entry for <see cref="Version"/>, or -1.</summary>
    private int FindFlags(byte[] elf)
    {
        if (elf.Length < 64 || elf[0] != 0x7f || elf[1] != 'E' || elf[2] != 'L' || elf[3] != 'F' || elf[4] != 2 || elf[5] != 1)
        {
            return -1;
        }

        var sections = (int)BitConverter.ToInt64(elf, 0x28);
        int size = BitConverter.ToUInt16(elf, 0x3a), count = BitConverter.ToUInt16(elf, 0x3c);
        var wanted = Hash(Version);
        for (var i = 0; i < count; i++)
        {
            var section = sections + i * size;
            if (BitConverter.ToUInt32(elf, section + 4) != VersionNeedSection)
            {
                continue;
            }

            var strings = (int)BitConverter.ToInt64(elf, sections + (int)BitConverter.ToUInt32(elf, section + 0x28) * size + 0x18);
            var need = (int)BitConverter.ToInt64(elf, section + 0x18);
            for (var libraries = BitConverter.ToUInt32(elf, section + 0x2c); libraries > 0; libraries--)
            {
                int entries = BitConverter.ToUInt16(elf, need + 2), entry = need + (int)BitConverter.ToUInt32(elf, need + 8);
                for (; entries > 0; entries--)
                {
                    if (BitConverter.ToUInt32(elf, entry) == wanted && Text(elf, strings + (int)BitConverter.ToUInt32(elf, entry + 8)) == Version)
                    {
                        return entry + 4;
                    }

                    entry += (int)BitConverter.ToUInt32(elf, entry + 12);
                }

                need += (int)BitConverter.ToUInt32(elf, need + 12);
            }
        }

        return -1;
    }

    private static string Text(byte[] elf, int offset)
    {
        return Encoding.ASCII.GetString(elf, offset, Array.IndexOf(elf, (byte)0, offset) - offset);
    }

    /// <summary>The hash function of the System V ABI.</summary>
    private static uint Hash(string name)
    {
        uint hash = 0;
        foreach (var letter in name)
        {
            hash = (hash << 4) + letter;
            var high = hash & 0xf0000000;
            hash = (hash ^ (high >> 24)) & ~high;
        }

        return hash;
    }
}
