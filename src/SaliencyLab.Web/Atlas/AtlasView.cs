using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Atlas;

/// <summary>An atlas with every suggestion filled in: a concrete class, layer and methods of the picture and model at hand.</summary>
public sealed class AtlasView
{
    /// <summary>Fills in suggestions. The choices must fit (<see cref="AtlasFitting"/>).</summary>
    public AtlasView(AtlasState state, Situation situation)
    {
        State = state;
        Workbench = new ResolvedView(state.Workbench, situation);
        var ranked = situation.Scores.Classes;
        Score = state.Class is { } index ? ranked.First(score => score.Index == index) : (Workbench.Classes is [var first, ..] ? first : ranked[0]);
        Methods = state.Methods ?? AtlasMethods.Suggested;
        Plan = state.Kind is AtlasKind.Grid ? ExtractAggregatePlan.At(Workbench.Layer) : MethodsByLayersPlan.Of(Workbench, Methods);
    }

    /// <summary>The choices.</summary>
    public AtlasState State { get; }

    /// <summary>The workbench behind them.</summary>
    public ResolvedView Workbench { get; }

    /// <summary>Picture, model and scores.</summary>
    public Situation Situation => Workbench.Situation;

    /// <summary>The class explained.</summary>
    public ClassScore Score { get; }

    /// <summary>Ids of the methods that are columns where rows are layers.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>What stands on the wall.</summary>
    public AtlasPlan Plan { get; }

    /// <summary>The map that a cell shows.</summary>
    public MapKey Key(AtlasCell cell) => new(State.Workbench.Picture, State.Workbench.Model, State.Workbench.Card, cell.Choice, cell.Layer.Name, Score.Index);

    /// <summary>The workbench with a cell's method, under its options, as a column, at the cell's layer, and with this class as a row.</summary>
    public WorkbenchState With(AtlasCell cell)
    {
        var classes = Workbench.Classes.Select(score => score.Index).ToList();
        return MethodOrder.Replace(State.Workbench, cell.Choice) with
        {
            Columns = ColumnKind.Methods,
            Layer = cell.Layer.Name,
            Classes = classes.Contains(Score.Index) ? State.Workbench.Classes : [.. classes, Score.Index],
        };
    }
}
