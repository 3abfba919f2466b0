using SaliencyLab.Saliency.Combination;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Workbench.State;

/// <summary>How the combined column is made.</summary>
public sealed record CombinationSettings
{
    /// <summary>Id of the method whose layers are combined.</summary>
    public string Method { get; init; } = "normgrad";

    /// <summary>Sum or product.</summary>
    public CombineBy By { get; init; } = CombineBy.Product;

    /// <summary>Where the weights come from.</summary>
    public WeightStrategy Strategy { get; init; } = WeightStrategy.Linear;

    /// <summary>The sliders of <see cref="WeightStrategy.Custom"/>; a layer not named has 0.</summary>
    public ValueList<CustomWeight> Weights { get; init; } = [];

    /// <summary>Layers that are left out by default (the same for every class there) and that the user wants in.</summary>
    public ValueList<string> PutBack { get; init; } = [];
}
