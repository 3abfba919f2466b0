namespace SaliencyLab.Web.Components.Channels;

/// <summary>How the gallery's channels follow one another.</summary>
public enum ChannelOrder
{
    /// <summary>What speaks most for the class first.</summary>
    Weight,

    /// <summary>What is most active on average first.</summary>
    Activation,

    /// <summary>As numbered in the network.</summary>
    Index,
}
