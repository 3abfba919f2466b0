using System.Globalization;
using SaliencyLab.Saliency;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>The meta-learning step as a person reads it.</summary>
public static class MetaWording
{
    /// <summary>The changed weights, such as "θ − 0.0025 ∇CE".</summary>
    public static string Formula(MetaStep step) => $"θ {Sign(step)} {Number(step)} ∇CE";

    /// <summary>Length and direction of the step, such as "ε 0.0025", or "ε −0.0025" where it goes the other way.</summary>
    public static string Length(MetaStep step) => step.Negate ? $"ε −{Number(step)}" : $"ε {Number(step)}";

    private static string Sign(MetaStep step) => step.Negate ? "+" : "−";

    private static string Number(MetaStep step) => step.Epsilon.ToString("0.##########", CultureInfo.InvariantCulture);
}
