using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Services;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Choices with every suggestion filled in: concrete classes, layers and methods of the picture and model at hand.</summary>
public sealed class ResolvedView
{
    private readonly Dictionary<string, Layer> _layers;

    /// <summary>Fills in suggestions. The choices must fit (<see cref="Fitting"/>).</summary>
    public ResolvedView(WorkbenchState state, Situation situation)
    {
        State = state;
        Situation = situation;
        var session = situation.Session;
        _layers = new Dictionary<string, Layer>(StringComparer.Ordinal);
        foreach (var layer in session.Layers.Concat(session.Ruler))
        {
            _layers.TryAdd(layer.Name, layer);
        }

        var ranked = situation.Scores.Classes;
        var chosen = state.Classes ?? [.. ranked.Take(2).Select(score => score.Index)];
        Classes = [.. chosen.Select(index => ranked.First(score => score.Index == index))];
        Layer = Find(state.Layer ?? situation.Scores.DeepestLayer) ?? session.Ruler[^1];
        LayeredMethod = MethodCatalogue.Find(state.LayeredMethod)!;
        ColumnLayers = LayeredMethod.Level is MethodLevel.Input ? [session.Input] : state.Layers is { } layers ? Sorted(layers.Select(Find).OfType<Layer>()) : session.Recommended;
        Methods = [.. state.Methods.Select(method => (method, MethodCatalogue.Find(method.Id)!))];
    }

    /// <summary>The choices.</summary>
    public WorkbenchState State { get; }

    /// <summary>Picture, model and scores.</summary>
    public Situation Situation { get; }

    /// <summary>The classes explained, one a row.</summary>
    public IReadOnlyList<ClassScore> Classes { get; }

    /// <summary>The layer of all methods.</summary>
    public Layer Layer { get; }

    /// <summary>The layers that are columns where columns are layers, shallow to deep.</summary>
    public IReadOnlyList<Layer> ColumnLayers { get; }

    /// <summary>The methods shown, with their lines in the catalogue.</summary>
    public IReadOnlyList<(MethodChoice Choice, MethodEntry Entry)> Methods { get; }

    /// <summary>The method whose layers are columns where columns are layers.</summary>
    public MethodEntry LayeredMethod { get; }

    /// <summary>Layers of the combination, shallow to deep; none for a method that makes one map of the input.</summary>
    public IReadOnlyList<Layer> CombinedLayers =>
        MethodCatalogue.Find(State.Combination.Method) is { Level: MethodLevel.Input } ? [] : Situation.Session.Recommended;

    /// <summary>Where a method's column has its maps: the layer of all methods, or the input.</summary>
    public Layer LayerOf(MethodEntry method) => method.Level is MethodLevel.Input ? Situation.Session.Input : Layer;

    /// <summary>Why a method can't have a map in this view: at the layer, or at any of the layers that are columns; null where it can, or where only trying tells.</summary>
    public string? WhyNot(MethodEntry method)
    {
        if (method.Level is MethodLevel.Input)
        {
            return null;
        }

        var session = Situation.Session;
        var layers = State.Columns is ColumnKind.Methods ? [Layer] : LayeredMethod.Level is MethodLevel.Input ? session.Recommended : ColumnLayers;
        var reasons = layers.Select(layer => session.Unfit.GetValueOrDefault((method.Id, layer.Name))).ToList();
        return reasons.Contains(null) ? null : reasons.LastOrDefault();
    }

    /// <summary>The chosen options of a method: those of its column where it has one.</summary>
    public MethodChoice Choice(string method) => State.Methods.FirstOrDefault(choice => choice.Id == method) ?? new MethodChoice(method);

    /// <summary>A layer by name, or null.</summary>
    public Layer? Find(string name) => _layers.GetValueOrDefault(name);

    private static List<Layer> Sorted(IEnumerable<Layer> layers) => [.. layers.OrderBy(layer => layer.Position)];
}
