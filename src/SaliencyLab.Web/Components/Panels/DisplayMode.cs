namespace SaliencyLab.Web.Components.Panels;

/// <summary>What a panel shows.</summary>
public enum DisplayMode
{
    /// <summary>The coloured map over the picture.</summary>
    Overlay,

    /// <summary>The coloured map alone.</summary>
    Heatmap,

    /// <summary>The picture alone.</summary>
    Original,
}
