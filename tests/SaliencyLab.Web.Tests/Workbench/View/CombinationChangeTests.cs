using SaliencyLab.Saliency.Combination;
using SaliencyLab.Web.Components.Panels;
using SaliencyLab.Web.Workbench.State;
using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Tests.Workbench.View;

public sealed class CombinationChangeTests
{
    private static readonly CombinationModel _shown = new()
    {
        Method = "normgrad",
        Methods = [],
        By = CombineBy.Product,
        Strategy = WeightStrategy.Linear,
        Layers = [new("blocks.0", 0.5, true, null, []), new("blocks.4", 1, true, null, []), new("head", 0, false, "same for every class", [])],
        InputHeight = 224,
        InputWidth = 224,
        Panels = [],
    };

    [Fact]
    public void Own_weights_are_kept_by_layer()
    {
        var state = CombinationChange.Take(new WorkbenchState(), _shown, new CombinationChoice("normgrad", CombineBy.Sum, WeightStrategy.Custom, [0.2, 0.7, 0], [true, true, false]));

        Assert.Equal(new CombinationSettings { By = CombineBy.Sum, Strategy = WeightStrategy.Custom, Weights = [new("blocks.0", 0.2), new("blocks.4", 0.7), new("head", 0)] }, state.Combination);
    }

    [Fact]
    public void Only_a_layer_that_was_left_out_can_be_put_back()
    {
        var state = CombinationChange.Take(new WorkbenchState(), _shown, new CombinationChoice("normgrad", CombineBy.Product, WeightStrategy.Linear, [0.33, 0.66, 1], [true, true, true]));

        Assert.Equal(new CombinationSettings { PutBack = ["head"] }, state.Combination);
    }
}
