namespace SaliencyLab.Web.Services;

/// <summary>Names that tell a model's classes apart: where several have one label, as ImageNet's two cranes, the index stands behind it.</summary>
/// <param name="classes">All of them.</param>
internal sealed class ClassNames(IReadOnlyList<ClassScore> classes)
{
    private readonly HashSet<string> _shared = [.. classes.CountBy(score => score.Label).Where(label => label.Value > 1).Select(label => label.Key)];

    /// <summary>The name of a class.</summary>
    public string Of(ClassScore score) => _shared.Contains(score.Label) ? $"{score.Label} · class {score.Index}" : score.Label;
}
