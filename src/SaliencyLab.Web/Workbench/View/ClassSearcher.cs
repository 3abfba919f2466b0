using System.Globalization;
using SaliencyLab.Web.Services;

namespace SaliencyLab.Web.Workbench.View;

/// <summary>Finds classes by what a person types.</summary>
public static class ClassSearcher
{
    /// <summary>
    /// Classes that match, best first: the index typed, labels that begin with the text, labels with a word that does, labels that hold it;
    /// alike ones by score. All of them, by score, where nothing is typed.
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
        return place switch
        {
            < 0 => int.MaxValue,
            0 => 1,
            _ => BeginsWord(score.Label, sought, place) ? 2 : 3,
        };
    }

    private static bool BeginsWord(string label, string sought, int place)
    {
        for (; place >= 0; place = label.IndexOf(sought, place + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (place == 0 || !char.IsLetterOrDigit(label[place - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
