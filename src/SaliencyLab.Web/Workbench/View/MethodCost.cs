using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Saliency.Planning;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>What a slow method's maps will cost, before they are asked for.</summary>
/// <param name="Estimate">Evaluations of the network.</param>
/// <param name="Seconds">What they take, roughly.</param>
public sealed record MethodCost(RunEstimate Estimate, double Seconds)
{
    /// <summary>Such as "1,001 forwards, about 15 s".</summary>
    public string Words => $"{Estimate.Words}, about {Wording.Roughly(Seconds)}";

    /// <summary>Of a method with its options in a view: at its layers, for its classes. Null for a method of few passes, and for options that don't fit.</summary>
    public static MethodCost? Of(ResolvedView view, MethodEntry entry, MethodChoice choice) => Of(view, entry, choice, view.Classes);

    /// <summary>The same for other classes than the view's.</summary>
    public static MethodCost? Of(ResolvedView view, MethodEntry entry, MethodChoice choice, IReadOnlyList<ClassScore> classes)
    {
        if (!entry.Slow || MethodChoiceText.Check(entry, choice) is not null)
        {
            return null;
        }

        var method = entry.Create(MethodChoiceText.Options(choice));
        var requests = from layer in Layers(view, entry) from score in classes select new MapRequest(method, [layer], score.Index);
        var estimate = SaliencyRun.EstimateTrials([.. requests]);
        return new MethodCost(estimate, view.Situation.Scores.PassTime.Seconds(entry.Id, estimate));
    }

    /// <summary>Both together; null where there is neither.</summary>
    public static MethodCost? Sum(MethodCost? one, MethodCost? other) => one is null || other is null
        ? one ?? other
        : new MethodCost(
            new RunEstimate(one.Estimate.Forwards + other.Estimate.Forwards, one.Estimate.Backwards + other.Estimate.Backwards), one.Seconds + other.Seconds);

    private static IReadOnlyList<Layer> Layers(ResolvedView view, MethodEntry entry) => (entry.Level, view.State.Columns) switch
    {
        (MethodLevel.Input, _) => [view.Situation.Session.Input],
        (_, ColumnKind.Methods) => [view.Layer],
        _ => view.LayeredMethod.Level is MethodLevel.Input ? view.Situation.Session.Recommended : view.ColumnLayers,
    };
}
