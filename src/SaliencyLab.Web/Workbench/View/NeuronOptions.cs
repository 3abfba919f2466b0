using System.Text.Json;
using SaliencyLab.Models.Graph;
using SaliencyLab.Saliency.Methods;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Between a method's options and the cells chosen on a map.</summary>
public static class NeuronOptions
{
    private const string Region = "region";
    private const string Positions = "positions";

    /// <summary>The cells that a method's map of a layer is made of; null where the method takes no such choice.</summary>
    public static NeuronSelection? Read(MethodChoice method, MethodEntry entry, Layer layer) => entry.Options.Any(option => option.Key == Region)
        ? new NeuronSelection(layer.Height, layer.Width, Value<int[]>(method, Region), Value<int[][]>(method, Positions))
        : null;

    /// <summary>The choices with other cells; the same where the panel has gone or the browser sent what no gesture gives.</summary>
    public static WorkbenchState Take(WorkbenchState state, ResolvedView? view, NeuronChoice choice)
    {
        if (view is null || PanelKeys.Find(view, choice.Panel).FirstOrDefault()?.Method is not { } method || MethodCatalogue.Find(method.Id) is not { } entry)
        {
            return state;
        }

        var chosen = MethodChoiceText.With(MethodChoiceText.With(method, Region, choice.Region), Positions, choice.Positions);
        return MethodChoiceText.Check(entry, chosen) is null ? MethodOrder.Replace(state, chosen) : state;
    }

    private static T? Value<T>(MethodChoice method, string key)
        where T : class => method.Options.FirstOrDefault(option => option.Key == key) is { } option ? JsonSerializer.Deserialize<T>(option.Value) : null;
}
