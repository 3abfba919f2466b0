namespace SaliencyLab.Web.Documents;

/// <summary>A file of docs/methods about something that is done before any method.</summary>
/// <param name="Id">The file's name without ending.</param>
/// <param name="Name">Its title.</param>
/// <param name="Formula">In a line.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Query">Switches it on in the workbench.</param>
public sealed record StepDocument(string Id, string Name, string Formula, string Summary, string Query)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<StepDocument> All { get; } =
    [
        new(
            "meta-step",
            "Meta-learning step",
            "θ′ = θ − ε ∇CE",
            "Where would the network look if it had learnt this picture as an example of this class? Any method, on the network after one step of learning.",
            "?meta=0.0025"),
    ];

    /// <summary>The one of an id; null: none.</summary>
    public static StepDocument? Find(string id) => All.FirstOrDefault(step => step.Id == id);
}
