using System.Diagnostics;

namespace SaliencyLab.Benchmarks;

/// <summary>
/// Times contenders in turn (A B C, A B C …) in one process, so that a machine whose speed drifts slows all of them alike. Medians are
/// reported, and ratios as the median of the ratios round by round.
/// </summary>
internal static class SideBySide
{
    public static void Run(IReadOnlyList<Contender> contenders, int rounds, TextWriter report)
    {
        var milliseconds = contenders.ToDictionary(contender => contender.Name, _ => new double[rounds]);
        foreach (var contender in contenders)
        {
            contender.Run();
            contender.Run();
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                var clock = Stopwatch.StartNew();
                contender.Run();
                milliseconds[contender.Name][round] = clock.Elapsed.TotalMilliseconds;
            }
        }

        report.WriteLine("| | median ms | fastest ms | ratio | of |");
        report.WriteLine("|---|---:|---:|---:|---|");
        foreach (var contender in contenders)
        {
            var own = milliseconds[contender.Name];
            var ratio = contender.Baseline is null
                ? ""
                : FormattableString.Invariant($"{Median(own.Zip(milliseconds[contender.Baseline], (a, b) => a / b)):F2}");
            report.WriteLine(FormattableString.Invariant($"| {contender.Name} | {Median(own):F1} | {own.Min():F1} | {ratio} | {contender.Baseline} |"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
