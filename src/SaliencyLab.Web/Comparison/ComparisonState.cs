using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Comparison;

/// <summary>Every choice of a comparison: what its address holds and a refresh restores.</summary>
public sealed record ComparisonState
{
    /// <summary>The second model of the first visit.</summary>
    public const string SuggestedModel = "mobilenet_v2";

    /// <summary>The workbench it was opened from and leads back to: picture, model, card and layer of the first side, and the methods, classes and display of both.</summary>
    public WorkbenchState Workbench { get; init; } = new();

    /// <summary>What the second side has of its own.</summary>
    public OtherSide Other { get; init; } = new();

    private string OtherModel => Other.Model ?? (Workbench.Model == SuggestedModel ? WorkbenchState.DefaultModel : SuggestedModel);

    /// <summary>A side as a workbench of its own: methods as columns, its own classes.</summary>
    public WorkbenchState Of(Side side) => side is Side.A
        ? Workbench with { Columns = ColumnKind.Methods }
        : Workbench.ForModel(OtherModel).ForPicture(Other.Picture ?? Workbench.Picture) with
        {
            Columns = ColumnKind.Methods, Card = Other.Card, Layer = Other.Layer, Classes = Other.Classes,
        };

    /// <summary>These choices with another model on a side; the other side keeps its own.</summary>
    public ComparisonState ForModel(Side side, string model) => side is Side.A
        ? this with { Workbench = Workbench.ForModel(model), Other = Other with { Model = OtherModel } }
        : this with { Other = Other with { Model = model, Card = null, Layer = null, Classes = [] } };

    /// <summary>These choices with another picture on a side. A second picture that was the first side's follows it.</summary>
    public ComparisonState ForPicture(Side side, string picture) => side is Side.A
        ? this with { Workbench = Workbench.ForPicture(picture) }
        : this with { Other = Other with { Picture = picture == Workbench.Picture ? null : picture } };

    /// <summary>These choices with another layer on a side.</summary>
    public ComparisonState ForLayer(Side side, string layer) => side is Side.A
        ? this with { Workbench = Workbench with { Layer = layer } }
        : this with { Other = Other with { Layer = layer } };
}
