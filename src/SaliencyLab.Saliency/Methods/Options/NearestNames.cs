namespace SaliencyLab.Saliency.Methods.Options;

/// <summary>Finds what a person may have meant by a name that does not exist.</summary>
public static class NearestNames
{
    /// <summary>The valid names closest to a wrong one, nearest first: names that contain it or make up more than half of it, then by edit distance.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> valid, int count = 3) =>
        [.. valid.OrderBy(candidate => Distance(name, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).Take(count)];

    private static int Distance(string name, string candidate)
    {
        if (name.Length > 0 && (candidate.Contains(name, StringComparison.OrdinalIgnoreCase) || (2 * candidate.Length > name.Length && name.Contains(candidate, StringComparison.OrdinalIgnoreCase))))
        {
            return 0;
        }

        var previous = Enumerable.Range(0, candidate.Length + 1).ToArray();
        for (var row = 1; row <= name.Length; row++)
        {
            var current = new int[candidate.Length + 1];
            current[0] = row;
            for (var column = 1; column <= candidate.Length; column++)
            {
                var same = char.ToLowerInvariant(name[row - 1]) == char.ToLowerInvariant(candidate[column - 1]);
                current[column] = Math.Min(Math.Min(previous[column], current[column - 1]) + 1, previous[column - 1] + (same ? 0 : 1));
            }

            previous = current;
        }

        return previous[^1];
    }
}
