using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Sensitivity;

/// <summary>The choices with every suggestion filled in for the picture and model at hand.</summary>
public sealed class SensitivityView
{
    /// <summary>Fills in suggestions.</summary>
    public SensitivityView(SensitivityState state, Situation situation)
    {
        State = state;
        Workbench = new ResolvedView(state.Workbench, situation);
        var ranked = situation.Scores.Classes;
        (Best, Worst) = (ranked[0], ranked[^1]);
        Methods = [.. (state.Methods ?? AtlasMethods.Suggested).Select(AtlasMethods.Find).OfType<MethodEntry>()];
        var session = situation.Session;
        var offered = state.Layers is SensitivityLayers.All ? session.Ruler.Concat(session.Recommended) : session.Recommended;
        Layers = [.. offered.Append(Workbench.Layer).DistinctBy(layer => layer.Name).OrderBy(layer => layer.Position)];
        Cells = Best == Worst ? [] : [.. Methods.SelectMany(method => Layers.Select(layer => Cell(method, layer)))];
        Chosen = Cells.FirstOrDefault(cell => cell.Entry.Id == (state.Method ?? Methods[0].Id) && cell.Layer.Name == (state.Layer ?? Workbench.Layer.Name)) ?? (Cells is [var first, ..] ? first : null);
    }

    /// <summary>The choices.</summary>
    public SensitivityState State { get; }

    /// <summary>The workbench behind them.</summary>
    public ResolvedView Workbench { get; }

    /// <summary>The class with the highest score.</summary>
    public ClassScore Best { get; }

    /// <summary>The class with the lowest score.</summary>
    public ClassScore Worst { get; }

    /// <summary>The methods compared.</summary>
    public IReadOnlyList<MethodEntry> Methods { get; }

    /// <summary>The layers compared, shallow to deep.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>Method by method: <c>Methods.Count × Layers.Count</c>; none where there is one class only.</summary>
    public IReadOnlyList<SensitivityCell> Cells { get; }

    /// <summary>The one whose two maps are shown; null where there is none.</summary>
    public SensitivityCell? Chosen { get; }

    /// <summary>The map of a class in a cell.</summary>
    public MapKey Map(SensitivityCell cell, ClassScore score) => MapPlan.Key(Workbench, cell.Choice, cell.Layer.Name, score.Index);

    private SensitivityCell Cell(MethodEntry method, Layer layer)
    {
        var choice = Workbench.Choice(method.Id);
        return new SensitivityCell(choice, GridBuilder.Signed(choice, method), layer);
    }
}
