using SaliencyLab.Saliency.Methods.Options;

namespace SaliencyLab.Explanations.Requests;

/// <summary>The sentence that ends a message about a wrong name: the valid ones that look most like it.</summary>
internal static class Suggestions
{
    private const int Shown = 5;

    // A file may hold names of any length and number: a message must cost nothing.
    private const int LongestCompared = 80;
    private const int MostCompared = 20_000;

    /// <summary>All valid names where they are few, else the nearest.</summary>
    public static string For(string wrong, IReadOnlyCollection<string> valid) => valid.Count <= Shown + 1
        ? $"There are: {string.Join(", ", valid)}."
        : $"Nearest: {string.Join(", ", NearestNames.Of(wrong[..Math.Min(wrong.Length, LongestCompared)], valid.Where(name => name.Length <= LongestCompared).Take(MostCompared), Shown))}.";
}
