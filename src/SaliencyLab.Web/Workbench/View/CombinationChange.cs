using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Takes what the combined column tells into the choices.</summary>
public static class CombinationChange
{
    /// <summary>The choices with it.</summary>
    /// <param name="state">The choices before.</param>
    /// <param name="shown">The column that the choice was made in; its layers give the weights their names.</param>
    /// <param name="choice">What was chosen.</param>
    public static WorkbenchState Take(WorkbenchState state, CombinationModel? shown, CombinationChoice choice)
    {
        var settings = state.Combination with { Method = choice.Method, By = choice.By, Strategy = choice.Strategy };
        if (shown is null || shown.Layers.Count != choice.Weights.Count || shown.Layers.Count != choice.Included.Count)
        {
            return state with { Combination = settings };
        }

        var layers = shown.Layers.Select((layer, place) => (layer, weight: choice.Weights[place], included: choice.Included[place])).ToList();
        return state with
        {
            Combination = settings with
            {
                Weights = choice.Strategy is WeightStrategy.Custom ? [.. layers.Select(part => new CustomWeight(part.layer.Name, part.weight))] : [],
                PutBack = [.. layers.Where(part => part.included && part.layer.Remark is not null).Select(part => part.layer.Name)],
            },
        };
    }
}
