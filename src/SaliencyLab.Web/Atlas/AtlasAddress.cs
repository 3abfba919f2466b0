using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SaliencyLab.Web.Workbench.State;

namespace SaliencyLab.Web.Atlas;

/// <summary>An atlas as an address: the workbench's query, and keys of its own behind it. What is as suggested is left out.</summary>
public static class AtlasAddress
{
    private const string Path = "/atlas";
    private static readonly AtlasState _usual = new();

    /// <summary>The address that opens the atlas of a workbench.</summary>
    public static string Of(WorkbenchState workbench) => Path + WorkbenchAddress.Write(workbench);

    /// <summary>The query of an atlas, beginning with "?", or "".</summary>
    public static string Write(AtlasState state)
    {
        var parts = new List<KeyValuePair<string, string?>>();
        Add(parts, "atlas", WorkbenchAddress.Word(state.Kind), WorkbenchAddress.Word(_usual.Kind));
        Add(parts, "of", state.Class?.ToString(CultureInfo.InvariantCulture), null);
        Add(parts, "atlas-scale", WorkbenchAddress.Word(state.Scale), WorkbenchAddress.Word(_usual.Scale));
        Add(parts, "size", Text(state.Size), Text(_usual.Size));
        if (state.Methods is { } methods)
        {
            parts.AddRange(methods.DefaultIfEmpty("").Select(id => KeyValuePair.Create("atlas-method", (string?)id)));
        }

        return QueryHelpers.AddQueryString(WorkbenchAddress.Write(state.Workbench), parts);
    }

    /// <summary>Reads a query. What can't be understood is as suggested, and is told.</summary>
    public static AtlasReading Read(string? query) => new AtlasAddressReader(query).Read();

    private static void Add(List<KeyValuePair<string, string?>> parts, string key, string? value, string? usual)
    {
        if (value is not null && value != usual)
        {
            parts.Add(KeyValuePair.Create(key, (string?)value));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
