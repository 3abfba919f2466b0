using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Comparison;

/// <summary>What the second side has of its own. Null means "as suggested".</summary>
public sealed record OtherSide
{
    /// <summary>A sample's name or an upload's id; null: the picture of the first side.</summary>
    public string? Picture { get; init; }

    /// <summary>A bundled model's name or an upload's id; null: the bundled one that the first side does not show.</summary>
    public string? Model { get; init; }

    /// <summary>Fields of the model's card that the user changed, as compact JSON; null: none.</summary>
    public string? Card { get; init; }

    /// <summary>The layer of all methods; null: the deepest one.</summary>
    public string? Layer { get; init; }

    /// <summary>Classes explained that only the second model has, by its own numbers.</summary>
    public ValueList<int> Classes { get; init; } = [];
}
