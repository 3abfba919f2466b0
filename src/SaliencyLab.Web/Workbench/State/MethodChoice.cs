namespace SaliencyLab.Web.Workbench.State;

/// <summary>A method with the options that differ from its defaults.</summary>
/// <param name="Id">CONTRACT's id.</param>
/// <param name="Options">In the catalogue's order; empty: all defaults.</param>
public sealed record MethodChoice(string Id, ValueList<OptionChoice> Options)
{
    /// <summary>A method with its defaults.</summary>
    public MethodChoice(string id)
        : this(id, [])
    {
    }
}
