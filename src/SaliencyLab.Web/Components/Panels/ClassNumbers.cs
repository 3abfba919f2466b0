using System.Globalization;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>Scores as a person reads them.</summary>
internal static class ClassNumbers
{
    /// <summary>0.235 → "23.5 %".</summary>
    public static string Percent(double probability) => (probability * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>-1.5 → "−1.50", with a true minus sign.</summary>
    public static string Logit(double logit) => logit.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
