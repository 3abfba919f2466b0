namespace SaliencyLab.Web.Components.Panels;

/// <summary>How two maps are compared.</summary>
public enum PairView
{
    /// <summary>The first less the second, with both beside it.</summary>
    Difference,

    /// <summary>Beside each other.</summary>
    Side,

    /// <summary>On each other, with a divider between them.</summary>
    Swipe,
}
