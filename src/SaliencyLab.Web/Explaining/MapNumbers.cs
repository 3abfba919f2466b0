using System.Globalization;

namespace SaliencyLab.Web.Explaining;

/// <summary>Which maps of a result are asked for at once.</summary>
internal static class MapNumbers
{
    /// <summary>Reads numbers such as "0,2,5", each once at most.</summary>
    /// <param name="text">The list.</param>
    /// <param name="count">Number of maps there are.</param>
    /// <returns>The numbers in their order; null where one is none of these maps, or comes twice.</returns>
    public static IReadOnlyList<int>? Read(string text, int count)
    {
        var numbers = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= count || numbers.Contains(number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
