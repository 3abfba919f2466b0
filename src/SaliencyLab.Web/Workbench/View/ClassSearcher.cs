using System.Globalization;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Finds classes by what a person types.</summary>
public static class ClassSearcher
{
    /// <summary>
    /// Classes that match, best first: the index typed, labels with the text as whole words, labels that begin with it, labels with a word
    /// that does, labels that hold it; alike ones by score. All of them, by score, where nothing is typed.
    /// </summary>
    /// <param name="ranked">All classes, highest score first.</param>
    /// <param name="text">What was typed.</param>
    public static IReadOnlyList<ClassScore> Find(IReadOnlyList<ClassScore> ranked, string text)
    {
        var sought = text.Trim();
        return sought.Length == 0
            ? ranked
            : [.. ranked.Select(score => (score, rank: Rank(score, sought))).Where(found => found.rank < int.MaxValue).OrderBy(found => found.rank).Select(found => found.score)];
    }

    private static int Rank(ClassScore score, string sought)
    {
        if (score.Index.ToString(CultureInfo.InvariantCulture) == sought)
        {
            return 0;
        }

        var place = score.Label.IndexOf(sought, StringComparison.OrdinalIgnoreCase);
        var rank = int.MaxValue;
        for (; place >= 0; place = place + 1 < score.Label.Length ? score.Label.IndexOf(sought, place + 1, StringComparison.OrdinalIgnoreCase) : -1)
        {
            rank = Math.Min(rank, RankAt(score.Label, place, place + sought.Length));
        }

        return rank;
    }

    private static int RankAt(string label, int start, int end)
    {
        var begins = start == 0 || !char.IsLetterOrDigit(label[start - 1]);
        var ends = end == label.Length || !char.IsLetterOrDigit(label[end]);
        return begins && ends ? 1 : start == 0 ? 2 : begins ? 3 : 4;
    }
}
