using SaliencyLab.Saliency.Combination;

namespace SaliencyLab.Web.Components.Panels;

/// <summary>The column of combined layers, mixed in the browser while weights move (METHODS §3).</summary>
public sealed record CombinationModel
{
    /// <summary>Id of the method whose layers are combined.</summary>
    public required string Method { get; init; }

    /// <summary>The methods to choose from.</summary>
    public required IReadOnlyList<CombinationMethod> Methods { get; init; }

    /// <summary>Product or sum.</summary>
    public required CombineBy By { get; init; }

    /// <summary>Where the weights come from.</summary>
    public required WeightStrategy Strategy { get; init; }

    /// <summary>Shallow to deep.</summary>
    public required IReadOnlyList<CombinationLayer> Layers { get; init; }

    /// <summary>Rows of the network's input, and of the combined map.</summary>
    public required int InputHeight { get; init; }

    /// <summary>Columns of the network's input, and of the combined map.</summary>
    public required int InputWidth { get; init; }

    /// <summary>Whether the layers' maps have both signs; the combined map never has.</summary>
    public bool Signed { get; init; }

    /// <summary>One a row of the grid: state, captions and exports. Their map is mixed here, so <see cref="PanelModel.MapUrl"/> is null.</summary>
    public required IReadOnlyList<PanelModel> Panels { get; init; }
}
