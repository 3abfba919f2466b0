using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Comparison;

/// <summary>A comparison with every suggestion filled in: concrete layers, methods and classes of the two models and pictures at hand.</summary>
public sealed class ComparisonView
{
    /// <summary>Fills in suggestions. The choices must fit (<see cref="ComparisonFitting"/>).</summary>
    public ComparisonView(ComparisonState state, Situation a, Situation b)
    {
        State = state;
        A = new ResolvedView(state.Of(Side.A), a);
        B = new ResolvedView(state.Of(Side.B), b);
        Classes = new MatchedClasses(a, b);
        Explained =
        [
            .. A.Classes.Select(score => score.Index).Concat(state.Other.Classes.Select(index => Classes.FirstCount + index))
                .Select(Classes.Find).OfType<MatchedClass>(),
        ];
    }

    /// <summary>The choices.</summary>
    public ComparisonState State { get; }

    /// <summary>The first model and picture.</summary>
    public ResolvedView A { get; }

    /// <summary>The second ones.</summary>
    public ResolvedView B { get; }

    /// <summary>The classes of both models.</summary>
    public MatchedClasses Classes { get; }

    /// <summary>The classes explained, one a row.</summary>
    public IReadOnlyList<MatchedClass> Explained { get; }

    /// <summary>Whether both sides show the same picture, so that their maps have a difference.</summary>
    public bool SamePicture => A.State.Picture == B.State.Picture;

    /// <summary>A side's model and picture.</summary>
    public ResolvedView Of(Side side) => side is Side.A ? A : B;

    /// <summary>The maps that a side needs.</summary>
    public IReadOnlyList<MapKey> Wanted(Side side)
    {
        var view = Of(side);
        return [.. Scores(side).SelectMany(score => view.Methods.Select(method => MapPlan.Key(view, method.Choice, view.LayerOf(method.Entry).Name, score.Index)))];
    }

    /// <summary>What a slow method with these options will cost on both sides; null for others.</summary>
    public MethodCost? CostOf(MethodEntry entry, MethodChoice choice) =>
        MethodCost.Sum(MethodCost.Of(A, entry, choice, Scores(Side.A)), MethodCost.Of(B, entry, choice, Scores(Side.B)));

    /// <summary>Why a method can't have a map on either side; null where it can on one, or where only trying tells.</summary>
    public string? WhyNot(MethodEntry entry) => B.WhyNot(entry) is null ? null : A.WhyNot(entry);

    /// <summary>The choices with a class explained or not, by its number.</summary>
    public ComparisonState Toggle(int number)
    {
        var explained = ClassChoice.Toggle([.. Explained.Select(matched => matched.Number)], number);
        return State with
        {
            Workbench = State.Workbench with { Classes = [.. explained.Where(other => other < Classes.FirstCount)] },
            Other = State.Other with { Classes = [.. explained.Where(other => other >= Classes.FirstCount).Select(other => other - Classes.FirstCount)] },
        };
    }

    private List<ClassScore> Scores(Side side) => [.. Explained.Select(matched => matched.Of(side)).OfType<ClassScore>()];
}
