using System.Globalization;
using Microsoft.AspNetCore.Components;
using SaliencyLab.Models.Graph;
using SaliencyLab.Web.Atlas;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Components.Atlas;

/// <summary>What the atlas compares, for which class, and how its cells are coloured.</summary>
public sealed partial class AtlasBar
{
    /// <summary>The page's atlas.</summary>
    [Parameter, EditorRequired]
    public required AtlasSession Session { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required AtlasView View { get; set; }

    private AtlasState State => View.State;

    private IEnumerable<PanelModel> Cells => Session.Wall?.Cells ?? [];

    private bool HasSigned => Cells.Any(cell => cell.Signed);

    private bool HasUnsigned => Cells.Any(cell => !cell.Signed);

    /// <summary>Those of the ruler and the recommended ones, and the chosen one where it is neither.</summary>
    private IEnumerable<Layer> Layers
    {
        get
        {
            var session = View.Situation.Session;
            return session.Ruler.Concat(session.Recommended).Append(View.Workbench.Layer).DistinctBy(layer => layer.Name).OrderBy(layer => layer.Position);
        }
    }

    private string Count
    {
        get
        {
            var (methods, layers) = (View.Methods.Count, View.Plan.Rows.Count);
            return string.Create(CultureInfo.InvariantCulture, $"{methods} method{(methods == 1 ? "" : "s")} × {layers} layer{(layers == 1 ? "" : "s")}");
        }
    }

    private static string Pressed(bool pressed) => pressed ? "true" : "false";

    private static string Explain(AtlasScale scale) => scale switch
    {
        AtlasScale.Each => "Each cell has its own range",
        AtlasScale.Column => "One range a column",
        _ => "One range for all cells; signed maps have their own",
    };

    private void Toggle(string id) => Session.Choose(state => state with { Methods = AtlasMethods.Toggle(View.Methods, id) });

    private void TakeLayer(ChangeEventArgs change)
    {
        if (change.Value is string name && View.Workbench.Find(name) is not null)
        {
            Session.Choose(state => state with { Workbench = state.Workbench with { Layer = name } });
        }
    }

    private void TakeSize(ChangeEventArgs change)
    {
        if (int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            Session.Choose(state => state with { Size = Math.Clamp(size, AtlasState.SmallestSize, AtlasState.LargestSize) });
        }
    }
}
