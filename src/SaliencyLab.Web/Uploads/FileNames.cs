using System.Globalization;

namespace SaliencyLab.Web.Uploads;

/// <summary>Names that senders give their files. They are shown, never used as paths.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    /// <summary>The last part of a path of any system, without what can't be seen or turns the writing around.</summary>
    public static string Clean(string? sent)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var seen = new string([.. last.Where(IsShown)]).Trim();
        if (seen.Length > Longest)
        {
            var ending = Path.GetExtension(seen);
            ending = ending.Length <= 10 ? ending : "";
            seen = seen[..(Longest - ending.Length - 1)].TrimEnd() + "…" + ending;
        }

        return seen.Length > 0 && seen.Trim('.').Length > 0 ? seen : "unnamed";
    }

    private static bool IsShown(char letter) => char.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);
}
