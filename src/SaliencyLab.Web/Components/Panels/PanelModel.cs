namespace SaliencyLab.Web.Components.Panels;

/// <summary>One map with everything that is written around it.</summary>
public sealed record PanelModel
{
    /// <summary>Stays the same for one place in the grid, such as "967/grad-cam": a panel whose data changes is not built anew.</summary>
    public required string Key { get; init; }

    /// <summary>How it stands to what is asked.</summary>
    public required PanelState State { get; init; }

    /// <summary>While computing, such as "6 of 16 samples"; where it failed, the sentence that says why.</summary>
    public string? Message { get; init; }

    /// <summary>Raw float32, little-endian, row by row, by GET; null while there is nothing to show. One address never changes its content.</summary>
    public string? MapUrl { get; init; }

    /// <summary>Whether the map is not finished: the one before it stays until the next has arrived.</summary>
    public bool Refining { get; init; }

    /// <summary>Two panels whose difference this one shows; null where it has a map of its own.</summary>
    public PanelDifference? Difference { get; init; }

    /// <summary>Rows of the map.</summary>
    public int Height { get; init; }

    /// <summary>Columns of the map.</summary>
    public int Width { get; init; }

    /// <summary>Whether values have both signs: a two-sided colour map over a symmetric range.</summary>
    public bool Signed { get; init; }

    /// <summary>Whether its values are rounding only, such as 2e-13 everywhere: never coloured, the first remark says why.</summary>
    public bool Flat { get; init; }

    /// <summary>The cells of the layer that the map is made of; null where the method takes no such choice.</summary>
    public NeuronSelection? Neurons { get; init; }

    /// <summary>Short sentences such as "same value everywhere", "same for every class", "unstable here".</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>"method · class 23.5 %" of the map that is shown.</summary>
    public required string CaptionMain { get; init; }

    /// <summary>"layer · 7 × 7 · 0.21 s" of the map that is shown.</summary>
    public string CaptionSub { get; init; } = "";

    /// <summary>Name of the model, which has a line of its own.</summary>
    public string CaptionModel { get; init; } = "";

    /// <summary>Downloads; null while there is nothing to download.</summary>
    public PanelExports? Exports { get; init; }
}
