using System.Globalization;

namespace SaliencyLab.Benchmarks;

/// <summary>The most memory that a piece of work holds above what the process held before it.</summary>
internal static class PeakMemory
{
    private const string Status = "/proc/self/status";
    private const string ClearPeak = "/proc/self/clear_refs";

    /// <summary>In MB (2^20 bytes); null where the system does not tell.</summary>
    public static double? Of(Action work)
    {
        if (!File.Exists(ClearPeak))
        {
            return null;
        }

        work();
        GC.Collect();
        File.WriteAllText(ClearPeak, "5");
        var before = Read("VmRSS:");
        work();
        return (Read("VmHWM:") - before) / 1024;
    }

    /// <summary>kB.</summary>
    private static double Read(string key)
    {
        var line = File.ReadLines(Status).First(line => line.StartsWith(key, StringComparison.Ordinal));
        return double.Parse(line[key.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
