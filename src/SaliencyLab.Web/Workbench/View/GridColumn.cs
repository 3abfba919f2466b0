using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>A column of the grid.</summary>
/// <param name="Choice">The method with its options.</param>
/// <param name="Entry">Its line in the catalogue.</param>
/// <param name="Layer">Where its maps are.</param>
/// <param name="Name">What its panels' keys have behind the class, but for the part.</param>
/// <param name="Part">Before the step, after it, or their difference.</param>
public sealed record GridColumn(MethodChoice Choice, MethodEntry Entry, Layer Layer, string Name, ColumnPart Part)
{
    /// <summary>What its panels' keys have behind the class.</summary>
    public string Key => KeyOf(Part);

    /// <summary>Every column of a view, from left to right: with a step, each one is followed by that after the step and their difference.</summary>
    public static IEnumerable<GridColumn> Of(ResolvedView view)
    {
        ColumnPart[] parts = view.State.Meta is null ? [ColumnPart.Plain] : [ColumnPart.Plain, ColumnPart.Stepped, ColumnPart.Difference];
        return Plain(view).SelectMany(column => parts.Select(part => column with { Part = part }));
    }

    /// <summary>The key of another part of the same column.</summary>
    public string KeyOf(ColumnPart part) => part switch
    {
        ColumnPart.Stepped => $"{Name}+step",
        ColumnPart.Difference => $"{Name}+difference",
        _ => Name,
    };

    /// <summary>The map of a class in this column; for a difference that after the step.</summary>
    public MapKey Map(ResolvedView view, int index) => MapPlan.Key(view, Choice, Layer.Name, index, Part is ColumnPart.Plain ? null : view.State.Meta);

    private static IEnumerable<GridColumn> Plain(ResolvedView view)
    {
        if (view.State.Columns is ColumnKind.Methods)
        {
            return view.Methods.Select(method => new GridColumn(method.Choice, GridBuilder.Signed(method.Choice, method.Entry), view.LayerOf(method.Entry), method.Choice.Id, ColumnPart.Plain));
        }

        var choice = view.Choice(view.State.LayeredMethod);
        return view.ColumnLayers.Select(layer => new GridColumn(choice, GridBuilder.Signed(choice, view.LayeredMethod), layer, $"{choice.Id}/{layer.Name}", ColumnPart.Plain));
    }
}
