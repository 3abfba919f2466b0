using SaliencyLab.Web.Workbench.View;

namespace SaliencyLab.Web.Comparison;

/// <summary>The classes of two models, each once.</summary>
public sealed class MatchedClasses
{
    private readonly Dictionary<int, MatchedClass> _classes;

    /// <summary>Matches the models' labels.</summary>
    public MatchedClasses(Situation a, Situation b)
    {
        var matches = LabelMatching.Match(a.Session.Labels, b.Session.Labels);
        var theirs = b.Scores.Classes.ToDictionary(score => score.Index);
        FirstCount = a.Session.Classes;
        var shared = a.Scores.Classes.Select(score => new MatchedClass(score.Index, score, matches[score.Index] is { } index ? theirs[index] : null));
        var taken = matches.OfType<int>().ToHashSet();
        var alone = b.Scores.Classes.Where(score => !taken.Contains(score.Index)).Select(score => new MatchedClass(FirstCount + score.Index, null, score));
        Ranked = [.. shared.Concat(alone).OrderByDescending(matched => matched.Highest)];
        _classes = Ranked.ToDictionary(matched => matched.Number);
    }

    /// <summary>Number of the first model's classes.</summary>
    public int FirstCount { get; }

    /// <summary>All of them, the highest probability of either model first.</summary>
    public IReadOnlyList<MatchedClass> Ranked { get; }

    /// <summary>A class by its number, or null.</summary>
    public MatchedClass? Find(int number) => _classes.GetValueOrDefault(number);
}
