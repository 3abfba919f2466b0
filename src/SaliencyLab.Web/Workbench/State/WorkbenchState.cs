using SaliencyLab.Saliency;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Workbench.State;

/// <summary>
/// Every choice of the workbench and nothing else: what the address holds, undo steps through and a refresh restores. Null means "as
/// suggested for this picture and model", so that a new picture gets its own top classes.
/// </summary>
public sealed record WorkbenchState
{
    /// <summary>The picture of the first visit.</summary>
    public const string DefaultPicture = "cat_and_coffee.jpg";

    /// <summary>The model of the first visit.</summary>
    public const string DefaultModel = "efficientnet_lite0";

    /// <summary>The methods of the first visit.</summary>
    public static ValueList<MethodChoice> DefaultMethods { get; } =
        [new("normgrad"), new("grad-cam"), new("smooth-grad-cam-plus-plus")];

    /// <summary>A sample's name or an upload's id.</summary>
    public string Picture { get; init; } = DefaultPicture;

    /// <summary>A bundled model's name or an upload's id.</summary>
    public string Model { get; init; } = DefaultModel;

    /// <summary>Fields of the model's card that the user changed, as compact JSON; null: none.</summary>
    public string? Card { get; init; }

    /// <summary>Classes explained, one a row; null: the two with the highest scores.</summary>
    public ValueList<int>? Classes { get; init; }

    /// <summary>Methods shown, one a column.</summary>
    public ValueList<MethodChoice> Methods { get; init; } = DefaultMethods;

    /// <summary>What the columns are.</summary>
    public ColumnKind Columns { get; init; } = ColumnKind.Methods;

    /// <summary>The layer of all methods; null: the deepest one.</summary>
    public string? Layer { get; init; }

    /// <summary>The method whose layers are the columns, by id.</summary>
    public string LayeredMethod { get; init; } = "normgrad";

    /// <summary>The layers that are columns; null: the recommended ones.</summary>
    public ValueList<string>? Layers { get; init; }

    /// <summary>The meta-learning step after which each map is shown too; null: none.</summary>
    public MetaStep? Meta { get; init; }

    /// <summary>The combined column.</summary>
    public CombinationSettings Combination { get; init; } = new();

    /// <summary>How maps are drawn.</summary>
    public DisplaySettings Display { get; init; } = new();

    /// <summary>The two panels that are compared; null: none.</summary>
    public PairChoice? Pair { get; init; }

    /// <summary>These choices for another picture: its classes are its own.</summary>
    public WorkbenchState ForPicture(string picture) => this with { Picture = picture, Classes = null, Pair = null };

    /// <summary>These choices for another model: classes, layers and card are its own.</summary>
    public WorkbenchState ForModel(string model) => this with
    {
        Model = model,
        Card = null,
        Classes = null,
        Layer = null,
        Layers = null,
        Pair = null,
        Combination = Combination with { Strategy = Combination.Strategy == WeightStrategy.Custom ? WeightStrategy.Linear : Combination.Strategy, Weights = [], PutBack = [] },
    };

    /// <summary>Everything as suggested, for the same picture and model.</summary>
    public WorkbenchState Reset() => new() { Picture = Picture, Model = Model };
}
