using System.Globalization;

namespace SaliencyLab.Imaging.Rendering;

/// <summary>Numbers as the design has them: three significant digits, a true minus sign. The browser writes them alike.</summary>
public static class SignificantDigits
{
    /// <summary>0.35 → "0.350", 1234.5 → "1235", 2e-13 → "2.00e−13", 0 → "0".</summary>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
            return "–";

        if (value == 0)
            return "0";

        var size = Math.Abs(value);
        var scientific = value.ToString("0.00e+0", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific[(scientific.IndexOf('e', StringComparison.Ordinal) + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var decimals = Math.Max(0, 2 - exponent);
        var text = size is < 1e-3 or >= 1e6
            ? scientific.Replace("e+", "e", StringComparison.Ordinal)
            : Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }
}
