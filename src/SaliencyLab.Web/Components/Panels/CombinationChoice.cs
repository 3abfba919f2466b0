using SaliencyLab.Saliency.Combination;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>What the user chose in the combination column, told when a control is let go.</summary>
/// <param name="Method">Id of the method.</param>
/// <param name="By">Product or sum.</param>
/// <param name="Strategy">Where the weights come from.</param>
/// <param name="Weights">One a layer, as <see cref="CombinationLayer.Weight"/>.</param>
/// <param name="Included">One a layer, as <see cref="CombinationLayer.Included"/>.</param>
public sealed record CombinationChoice(
    string Method, CombineBy By, WeightStrategy Strategy, IReadOnlyList<double> Weights, IReadOnlyList<bool> Included);
