using SaliencyLab.Saliency.Combination;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>A <see cref="CombinationChoice"/> on its way between server and module.</summary>
public sealed record CombinationChoiceData(
    string Method, string By, string Strategy, IReadOnlyList<double> Weights, IReadOnlyList<bool> Included)
{
    /// <summary>The choice that a model holds.</summary>
    public static CombinationChoiceData Of(CombinationModel model) => new(
        model.Method, model.By.ToString(), model.Strategy.ToString(),
        [.. model.Layers.Select(layer => layer.Weight)], [.. model.Layers.Select(layer => layer.Included)]);

    /// <summary>The choice, or null where a browser sent what no control gives.</summary>
    public CombinationChoice? Read(CombinationModel model) =>
        Enum.TryParse<CombineBy>(By, out var by) && Enum.IsDefined(by) &&
        Enum.TryParse<WeightStrategy>(Strategy, out var strategy) && Enum.IsDefined(strategy) &&
        model.Methods.Any(method => method.Id == Method) &&
        Weights.Count == model.Layers.Count && Included.Count == model.Layers.Count &&
        Weights.All(weight => weight is >= 0 and <= 1)
            ? new CombinationChoice(Method, by, strategy, Weights, Included)
            : null;

    /// <summary>Whether both choose the same.</summary>
    public bool Same(CombinationChoiceData other) =>
        Method == other.Method && By == other.By && Strategy == other.Strategy &&
        Weights.SequenceEqual(other.Weights) && Included.SequenceEqual(other.Included);
}
