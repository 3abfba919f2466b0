namespace SaliencyLab.Web.Components.Panels;

/// <summary>How two maps come to one scale.</summary>
public enum PairScaling
{
    /// <summary>Each by its own range first.</summary>
    Scaled,

    /// <summary>As they are.</summary>
    Raw,
}
