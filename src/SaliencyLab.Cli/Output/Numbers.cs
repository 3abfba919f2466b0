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

    /// <summary>A duration that is only roughly known, such as "3 s" or "2 min".</summary>
    public static string Roughly(double seconds) => seconds switch
    {
        < 1 => "1 s",
        < 99.5 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
    };

    /// <summary>A whole number with commas.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
