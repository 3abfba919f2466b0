using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Atlas;

/// <summary>Reads an atlas from a query. Every part that can't be understood is as suggested, with a sentence about it.</summary>
internal sealed class AtlasAddressReader(string? query)
{
    private readonly Dictionary<string, StringValues> _values = QueryHelpers.ParseQuery(query);
    private readonly List<string> _problems = [];

    /// <summary>The choices, and what could not be understood.</summary>
    public AtlasReading Read()
    {
        var workbench = WorkbenchAddress.Read(query);
        var usual = new AtlasState();
        var state = new AtlasState
        {
            Workbench = workbench.State,
            Kind = Word("atlas", usual.Kind),
            Class = Number("of", 0, int.MaxValue),
            Methods = Methods(),
            Scale = Word("atlas-scale", usual.Scale),
            Size = Number("size", AtlasState.SmallestSize, AtlasState.LargestSize) ?? usual.Size,
        };
        return new AtlasReading(state, [.. workbench.Problems, .. _problems]);
    }

    private ValueList<string>? Methods()
    {
        if (!_values.TryGetValue("atlas-method", out var given))
        {
            return null;
        }

        string[] ids = [.. given.OfType<string>().Where(id => id.Length > 0).Distinct()];
        foreach (var id in ids.Where(id => AtlasMethods.Find(id) is null))
        {
            _problems.Add($"The address names '{id}' as a column, which is no method of a single pass; it is left out.");
        }

        return [.. ids.Where(id => AtlasMethods.Find(id) is not null)];
    }

    private int? Number(string key, int least, int most)
    {
        if (!_values.TryGetValue(key, out var given))
        {
            return null;
        }

        if (int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var range = most == int.MaxValue ? $"from {least}" : $"from {least} to {most}";
        _problems.Add($"The address says {key} '{given[0]}', which is no whole number {range}; it is left out.");
        return null;
    }

    private T Word<T>(string key, T usual)
        where T : struct, Enum
    {
        if (!_values.TryGetValue(key, out var given))
        {
            return usual;
        }

        foreach (var value in Enum.GetValues<T>().Where(value => WorkbenchAddress.Word(value) == given[0]))
        {
            return value;
        }

        var words = string.Join(", ", Enum.GetValues<T>().Select(WorkbenchAddress.Word));
        _problems.Add($"The address says {key} '{given[0]}', which is none of {words}; {WorkbenchAddress.Word(usual)} is used.");
        return usual;
    }
}
