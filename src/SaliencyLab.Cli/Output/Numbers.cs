using System.Globalization;

namespace SaliencyLab.Cli.Output;

/// <summary>Numbers as a person reads them, the same on every machine.</summary>
internal static class Numbers
{
    /// <summary>Three significant digits.</summary>
    public static string Short(float value) => value.ToString(Math.Abs(value) is >= 0.001f and < 10_000 or 0 ? "0.###" : "0.##e+0", CultureInfo.InvariantCulture);

    /// <summary>Four decimals.</summary>
    public static string Score(float value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>A share of one as percent with one decimal.</summary>
    public static string Percent(float share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");

    /// <summary>A whole number with commas.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
