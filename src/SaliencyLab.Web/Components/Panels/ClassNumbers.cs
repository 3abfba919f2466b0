using System.Globalization;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>Scores as a person reads them.</summary>
internal static class ClassNumbers
{
    /// <summary>-1.5 → "−1.50", with a true minus sign.</summary>
    public static string Logit(double logit) => logit.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
