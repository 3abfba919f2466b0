using SaliencyLab.Explanations;
using SaliencyLab.Explanations.Models;
using SaliencyLab.Explanations.Requests;

namespace SaliencyLab.Cli.Output;

/// <summary>Says before long work begins what it will cost, after measuring a forward evaluation.</summary>
internal static class CostLine
{
    /// <summary>Evaluations from which work is long.</summary>
    public const int Long = 100;

    /// <summary>Writes the line; nothing for work that is done at once.</summary>
    public static void Write(ExplainableModel model, ExplanationSource source, IReadOnlyList<MapEntry> maps, TextWriter error, CancellationToken cancellation)
    {
        var estimate = Explainer.Estimate(model, source, maps, cancellation);
        if (estimate.Evaluations >= Long)
        {
            error.WriteLine($"saliencylab: takes {estimate.Words}, about {Numbers.Roughly(estimate.Seconds(Explainer.MeasureForward(model, source, cancellation)))}");
        }
    }
}
