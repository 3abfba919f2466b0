namespace SaliencyLab.Web.Components.Panels;

/// <summary>How much of the picture a panel shows.</summary>
public enum PictureExtent
{
    /// <summary>What the network saw.</summary>
    Crop,

    /// <summary>The whole picture.</summary>
    Whole,
}
