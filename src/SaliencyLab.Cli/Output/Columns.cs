namespace SaliencyLab.Cli.Output;

/// <summary>Aligned columns of text: a head, then rows; a column of numbers is aligned to the right.</summary>
/// <param name="heads">One a column; one that begins with '&gt;' is aligned to the right.</param>
internal sealed class Columns(params string[] heads)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [[.. heads.Select(head => head.TrimStart('>'))]];

    /// <summary>Adds a row with a text a column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the lines, each without blanks at its end.</summary>
    public void Write(TextWriter text)
    {
        int[] widths = [.. Enumerable.Range(0, heads.Length).Select(column => _rows.Max(row => row[column].Length))];
        foreach (var row in _rows)
        {
            var cells = row.Select((cell, column) => heads[column].StartsWith('>') ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.WriteLine(string.Join(Gap, cells).TrimEnd());
        }
    }
}
