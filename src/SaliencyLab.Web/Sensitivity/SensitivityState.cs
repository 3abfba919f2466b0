using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Sensitivity;

/// <summary>Every choice of the page: what its address holds and a refresh restores.</summary>
public sealed record SensitivityState
{
    /// <summary>The workbench it was opened from and leads back to: picture, model, card, options of methods, display.</summary>
    public WorkbenchState Workbench { get; init; } = new();

    /// <summary>Ids of the methods compared; null: <see cref="Atlas.AtlasMethods.Suggested"/>.</summary>
    public ValueList<string>? Methods { get; init; }

    /// <summary>The layers compared.</summary>
    public SensitivityLayers Layers { get; init; } = SensitivityLayers.Recommended;

    /// <summary>The method whose two maps are shown, by id; null: the first.</summary>
    public string? Method { get; init; }

    /// <summary>The layer whose two maps are shown, by name; null: the workbench's.</summary>
    public string? Layer { get; init; }
}
