namespace SaliencyLab.Web.Components.Panels;

/// <summary>How a map is enlarged.</summary>
public enum MapPixels
{
    /// <summary>Bilinear (METHODS, "Upsampling").</summary>
    Smooth,

    /// <summary>The layer's own cells.</summary>
    True,
}
