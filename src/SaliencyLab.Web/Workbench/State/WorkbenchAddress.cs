using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SaliencyLab.Web.Components.Panels;

namespace SaliencyLab.Web.Workbench.State;

/// <summary>
/// The view as the query of an address: what is as suggested is left out, so that the first visit's address is bare. Lists repeat their
/// key; a method carries its options as <c>id~key~value</c>, and so does a weight.
/// </summary>
public static class WorkbenchAddress
{
    /// <summary>The query of a view, beginning with "?", or "" for the first visit's.</summary>
    public static string Write(WorkbenchState state) => AddressWriter.Write(state);

    /// <summary>Reads a query. What can't be understood is as suggested, and is told.</summary>
    public static AddressReading Read(string? query)
    {
        var reader = new AddressReader(QueryHelpers.ParseQuery(query));
        return new AddressReading(reader.State(), reader.Problems);
    }

    /// <summary>Words of the settings that have a fixed set of values; the first one is the default.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Numbers in the shortest form that reads back as the same.</summary>
    internal static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The settings of the first visit.</summary>
    internal static DisplaySettings DefaultDisplay { get; } = new();
}
