namespace SaliencyLab.Web.Comparison;

/// <summary>
/// Which class of one model is which of another, by their labels. Labels are compared without regard to case, and underscores count as
/// spaces; where a label occurs more than once, its first is the other's first, and so on. What is left is matched by its first name
/// ("tabby" and "tabby, tabby cat"), where that is one class's only on both sides.
/// </summary>
public static class LabelMatching
{
    /// <summary>For each class of the first model the second one's number, or null where it has no such class.</summary>
    /// <param name="first">Labels of the first model, one a class.</param>
    /// <param name="second">Labels of the second.</param>
    public static IReadOnlyList<int?> Match(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var matches = new int?[first.Count];
        var whole = Places(second, Enumerable.Range(0, second.Count), Whole);
        foreach (var (label, places) in Places(first, Enumerable.Range(0, first.Count), Whole))
        {
            foreach (var (mine, theirs) in places.Zip(whole.GetValueOrDefault(label, [])))
            {
                matches[mine] = theirs;
            }
        }

        var taken = matches.OfType<int>().ToHashSet();
        var named = Places(second, Enumerable.Range(0, second.Count).Where(place => !taken.Contains(place)), FirstName);
        foreach (var (name, places) in Places(first, Enumerable.Range(0, first.Count).Where(place => matches[place] is null), FirstName))
        {
            if (places is [var mine] && named.GetValueOrDefault(name) is [var theirs])
            {
                matches[mine] = theirs;
            }
        }

        return matches;
    }

    private static Dictionary<string, List<int>> Places(IReadOnlyList<string> labels, IEnumerable<int> places, Func<string, string> key) =>
        places.GroupBy(place => key(labels[place])).ToDictionary(group => group.Key, group => group.ToList());

    private static string Whole(string label) => label.Replace('_', ' ').Trim().ToUpperInvariant();

    private static string FirstName(string label) => Whole(label.Split(',')[0]);
}
